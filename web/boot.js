// Starts the app. That it can't be started must be said here: there is nobody else to say it.
import init from "./__APP_JS__";

init({ module_or_path: new URL("./__APP_WASM__", import.meta.url) }).catch((error) => {
  const status = document.querySelector("[role=status]");
  if (status) {
    status.textContent =
      "Weerklank kon niet worden geopend. Laad de pagina opnieuw; helpt dat niet, gebruik dan een recente versie van Chrome, Edge, Firefox of Safari.";
  }
  throw error;
});
