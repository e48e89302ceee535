//! chess.com over HTTP: polite, conditional, checked before parsed.
pub struct Client; pub struct Document<T>(std::marker::PhantomData<T>);
impl Client { pub async fn get<T>(&self, _: crate::runtime::Request) -> Result<Document<T>, crate::Error> { unimplemented!() } }
