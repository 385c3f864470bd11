// Lays ten thousand open cases of a dozen events in the desk's database, behind its back: given.template is a case.
const request = indexedDB.open("weerklank");
const database = await new Promise((go, fail) => {
  request.onsuccess = () => go(request.result);
  request.onerror = () => fail(request.error);
});
const transaction = database.transaction("records", "readwrite");
const records = transaction.objectStore("records");
for (let number = 0; number < given.cases; number += 1) {
  const id = String(number).padStart(32, "0");
  given.template.forEach((event, n) => {
    const line = { v: 2, case: id, n, at: "2026-11-02T09:00:00.000Z", by: "", event };
    records.add(JSON.stringify(line).replace("K2026-000", `K2026-${number}`), [id, n]);
  });
}
await new Promise((go, fail) => {
  transaction.oncomplete = go;
  transaction.onabort = () => fail(transaction.error);
});
database.close();
return given.cases;
