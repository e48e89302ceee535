//! What no server can make the client do.

use std::sync::Arc;

use scoresheet::client::Client;
use scoresheet::runtime::Request;
use scoresheet::{Error, UpstreamKind};
use tokio::io::AsyncReadExt;
use tokio::net::TcpListener;

use crate::support::server::{Server, send};
use crate::support::{profile, settings, with};

#[tokio::test]
async fn no_redirect_leaves_the_host() {
    let port = TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap().port();
    for place in [
        "https://example.com/player/erik".to_owned(),
        "//example.com/player/erik".to_owned(),
        r"\\example.com\player".to_owned(),
        format!("http://127.0.0.1:{port}/player/erik"),
        "https://127.0.0.1/player/erik".to_owned(),
        "file:///etc/passwd".to_owned(),
        "data:application/json,{}".to_owned(),
        "http://user:secret@SELF/player/erik".to_owned(),
    ] {
        let location = Arc::new(std::sync::OnceLock::new());
        let sent = Arc::clone(&location);
        let server = Server::start(move |_, _| vec![send(301, "", &[sent.get().map_or("", String::as_str)])]).await;
        let host = server.base_url().replace("http://", "");
        location.set(format!("Location: {}", place.replace("SELF", &host))).unwrap();
        let outcome = Client::new(&settings(&server.base_url())).unwrap().fetch(profile("erik"), None).await;
        let Err(Error::Upstream(error)) = outcome else { panic!("{place} was followed") };
        assert_eq!((error.kind, server.asked().len()), (UpstreamKind::Redirect, 1), "{place}");
    }
}

#[test]
fn hostile_values_are_no_parameters() {
    let hostile = [
        "../titled/GM",
        "..",
        ".",
        "a/b",
        "a\\b",
        "a?b=c",
        "a#b",
        "a%2fb",
        "%2e%2e",
        "a b",
        "a\r\nHost: x",
        "a\0",
        "é",
        "a;b",
        "@",
        "{username}",
        "",
    ];
    for endpoint in scoresheet::ENDPOINTS.iter().filter(|endpoint| endpoint.route.is_some()) {
        let parameters = endpoint.route.unwrap().parameters;
        for parameter in parameters {
            for value in hostile {
                let request = Request::partial(endpoint, [(parameter.name, value)]);
                assert!(request.is_err(), "{} takes {value:?} as {}", endpoint.name, parameter.name);
            }
        }
    }
}

#[tokio::test]
async fn an_untrusted_certificate_is_rejected() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let made = rcgen::generate_simple_self_signed(["127.0.0.1".to_owned(), "localhost".to_owned()]).unwrap();
    let key = tokio_rustls::rustls::pki_types::PrivateKeyDer::try_from(made.signing_key.serialize_der()).unwrap();
    let provider = Arc::new(tokio_rustls::rustls::crypto::ring::default_provider());
    let config = tokio_rustls::rustls::ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![made.cert.der().clone()], key)
        .unwrap();
    let heard = tokio::spawn(async move {
        let (socket, _) = listener.accept().await.unwrap();
        let handshake = tokio_rustls::TlsAcceptor::from(Arc::new(config)).accept(socket).await;
        // If the handshake succeeds, the request follows.
        match handshake {
            Ok(mut stream) => stream.read_u8().await.ok(),
            Err(_) => None,
        }
    });
    let settings = with(settings(&format!("https://{address}")), |it| it.max_attempts = 1);
    let Err(Error::Upstream(error)) = Client::new(&settings).unwrap().fetch(profile("erik"), None).await else {
        panic!("a stranger was believed")
    };
    assert_eq!(error.kind, UpstreamKind::Transport);
    assert!(error.message.to_lowercase().contains("certificate"), "{error}");
    assert_eq!(heard.await.unwrap(), None, "nothing was said to the stranger");
}
