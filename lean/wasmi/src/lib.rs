//! Stands in for the crate of this name. Only what the typesetter names is here: a plugin is refused when it is
//! loaded, and everything after that can't come to be, which the empty enums tell the compiler.

use std::fmt::{self, Display};
use std::marker::PhantomData;

/// What goes wrong: always the same.
#[derive(Clone, Copy, Debug)]
pub struct Error;

impl Display for Error {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("this typesetter is built without plugins")
    }
}

impl std::error::Error for Error {}

/// How an engine is to work.
#[derive(Clone, Copy, Debug, Default)]
pub struct Config;

impl Config {
    /// Without effect.
    pub fn wasm_relaxed_simd(&mut self, _on: bool) -> &mut Self {
        self
    }
}

/// What runs modules.
#[derive(Clone, Copy, Debug)]
pub struct Engine;

impl Engine {
    /// One that will refuse every module.
    #[must_use]
    pub fn new(_config: &Config) -> Self {
        Self
    }
}

/// A module: there is none.
#[derive(Clone, Copy, Debug)]
pub enum Module {}

impl Module {
    /// Refuses.
    ///
    /// # Errors
    /// Always.
    pub fn new(_engine: &Engine, _bytes: &[u8]) -> Result<Self, Error> {
        Err(Error)
    }

    /// What the module offers under this name.
    #[must_use]
    pub fn get_export(&self, _name: &str) -> Option<ExternType> {
        match *self {}
    }

    /// All that the module offers.
    pub fn exports(&self) -> std::iter::Empty<ExportType> {
        match *self {}
    }
}

/// Something a module offers.
#[derive(Clone, Copy, Debug)]
pub enum ExportType {}

impl ExportType {
    /// Its name.
    #[must_use]
    pub fn name(&self) -> &str {
        match *self {}
    }

    /// Its kind.
    #[must_use]
    pub fn ty(&self) -> &ExternType {
        match *self {}
    }
}

/// The kinds of what a module offers.
#[derive(Clone, Copy, Debug)]
pub enum ExternType {
    /// A function.
    Func(FuncType),
    /// A memory.
    Memory(Memory),
}

/// What a function takes and gives.
#[derive(Clone, Copy, Debug)]
pub enum FuncType {}

impl FuncType {
    /// What it takes.
    #[must_use]
    pub fn params(&self) -> &[ValType] {
        match *self {}
    }

    /// What it gives.
    #[must_use]
    pub fn results(&self) -> &[ValType] {
        match *self {}
    }
}

/// The kinds of values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ValType {
    /// A number of 32 bits.
    I32,
}

/// A value.
#[derive(Clone, Copy, Debug)]
pub enum Val {
    /// A number of 32 bits.
    I32(i32),
}

/// Joins a module to its host.
#[derive(Clone, Copy, Debug)]
pub struct Linker<T>(PhantomData<T>, Engine);

impl<T> Linker<T> {
    /// One that will join nothing.
    #[must_use]
    pub fn new(engine: &Engine) -> Self {
        Self(PhantomData, *engine)
    }

    /// Takes no notice of a function of the host.
    ///
    /// # Errors
    /// Never.
    pub fn func_wrap<F>(&mut self, _module: &str, _name: &str, _f: F) -> Result<&mut Self, Error> {
        Ok(self)
    }

    /// The engine it was made with.
    #[must_use]
    pub fn engine(&self) -> &Engine {
        &self.1
    }

    /// Starts a module.
    ///
    /// # Errors
    /// Never: there is no module to start.
    pub fn instantiate_and_start(
        &self,
        _store: &mut Store<T>,
        module: &Module,
    ) -> Result<Instance, Error> {
        match *module {}
    }
}

/// What a running module keeps for its host.
#[derive(Clone, Copy, Debug)]
pub struct Store<T>(T);

impl<T> Store<T> {
    /// Keeps this.
    #[must_use]
    pub fn new(_engine: &Engine, data: T) -> Self {
        Self(data)
    }

    /// What was kept.
    pub fn data_mut(&mut self) -> &mut T {
        &mut self.0
    }
}

/// A running module: there is none.
#[derive(Clone, Copy, Debug)]
pub enum Instance {}

impl Instance {
    /// What it offers under this name.
    #[must_use]
    pub fn get_export<T>(&self, _store: &Store<T>, _name: &str) -> Option<Extern> {
        match *self {}
    }
}

/// Something a running module offers.
#[derive(Clone, Copy, Debug)]
pub enum Extern {}

impl Extern {
    /// The function it is.
    #[must_use]
    pub fn into_func(self) -> Option<Func> {
        match self {}
    }

    /// The memory it is.
    #[must_use]
    pub fn into_memory(self) -> Option<Memory> {
        match self {}
    }
}

/// A function of a running module.
#[derive(Clone, Copy, Debug)]
pub enum Func {}

impl Func {
    /// What it takes and gives.
    #[must_use]
    pub fn ty<T>(&self, _store: &Store<T>) -> FuncType {
        match *self {}
    }

    /// Calls it.
    ///
    /// # Errors
    /// Never: there is no function to call.
    pub fn call<T>(
        &self,
        _store: &mut Store<T>,
        _given: &[Val],
        _results: &mut [Val],
    ) -> Result<(), Error> {
        match *self {}
    }
}

/// The memory of a running module.
#[derive(Clone, Copy, Debug)]
pub enum Memory {}

impl Memory {
    /// Its size in pages.
    #[must_use]
    pub fn size<S>(&self, _store: &S) -> u64 {
        match *self {}
    }

    /// Its bytes.
    #[must_use]
    pub fn data<'a, S>(&self, _store: &'a S) -> &'a [u8] {
        match *self {}
    }

    /// Its bytes, to be written.
    pub fn data_mut<'a, S>(&self, _store: &'a mut S) -> &'a mut [u8] {
        match *self {}
    }

    /// Makes it larger.
    ///
    /// # Errors
    /// Never: there is no memory.
    pub fn grow<S>(&self, _store: &mut S, _pages: u64) -> Result<u64, Error> {
        match *self {}
    }

    /// Reads from it.
    ///
    /// # Errors
    /// Never: there is no memory.
    pub fn read<S>(&self, _store: &S, _offset: usize, _into: &mut [u8]) -> Result<(), Error> {
        match *self {}
    }

    /// Writes to it.
    ///
    /// # Errors
    /// Never: there is no memory.
    pub fn write<S>(&self, _store: &mut S, _offset: usize, _from: &[u8]) -> Result<(), Error> {
        match *self {}
    }
}

/// Whoever calls a function of the host: nobody.
#[derive(Clone, Copy, Debug)]
pub struct Caller<'a, T>(Instance, PhantomData<&'a mut T>);

impl<T> Caller<'_, T> {
    /// What the caller offers under this name.
    #[must_use]
    pub fn get_export(&self, _name: &str) -> Option<Extern> {
        match self.0 {}
    }

    /// What the caller's store keeps.
    pub fn data_mut(&mut self) -> &mut T {
        match self.0 {}
    }
}
