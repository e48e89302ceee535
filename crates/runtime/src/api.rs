//! What the endpoints of an API share: hosts, manners, and what failures mean.

/// An API under contract.
#[derive(Debug)]
pub struct Api {
    /// Its name, in snake case.
    pub name: &'static str,
    /// Its name in messages.
    pub title: &'static str,
    /// Its hosts; the first is that of endpoints that name none.
    pub hosts: &'static [Host],
    /// The rules that give a failure its kind; the first that applies counts.
    pub errors: &'static [ErrorRule],
    /// How it wants to be asked.
    pub manners: Manners,
    /// Its ways to continue a list.
    pub pages: &'static [Pages],
    /// All that its `api.toml` says, in JSON.
    pub json: &'static str,
}

/// A host of an API.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Host {
    /// Its name in the manifest, and the folder of its recordings.
    pub name: &'static str,
    /// What paths are appended to; empty where the API does not say it.
    pub base_url: &'static str,
    /// The header with a secret that is sent to this host alone.
    pub auth: Option<Auth>,
}

/// A header with a secret from the environment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Auth {
    /// The header.
    pub header: &'static str,
    /// What precedes the secret in it.
    pub prefix: &'static str,
    /// Whether requests without the secret fail.
    pub required: bool,
    /// The environment variable, whose name is that of the host: no manifest can have another host's secret.
    pub variable: &'static str,
}

/// How an API wants to be asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Manners {
    /// Whether every request has to name a contact.
    pub contact_required: bool,
    /// Why it has to.
    pub contact_reason: &'static str,
    /// The maximum number of requests at once.
    pub at_once: Option<usize>,
    /// The header with the Unix time in seconds from which a refused client may send again.
    pub reset_header: Option<&'static str>,
}

/// How a list continues: by the URL at a JSON pointer (`next`), by a cursor there (`next`, `cursor`), by a `Link` header, or by an
/// offset.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pages {
    /// Its name in the manifest, by which endpoints refer to it.
    pub name: &'static str,
    /// JSON pointer to the next URL, or with `cursor` to the cursor.
    pub next: Option<&'static str>,
    /// The parameter that takes the cursor.
    pub cursor: Option<&'static str>,
    /// The relation in the `Link` header that has the next URL.
    pub link: Option<&'static str>,
    /// The parameter that takes the number of rows to skip.
    pub offset: Option<&'static str>,
    /// The parameter that takes the number of rows of a page.
    pub limit: Option<&'static str>,
    /// That number.
    pub size: Option<u32>,
}

/// A rule that tells failures apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ErrorRule {
    /// The status; `None` for all from 400 to 499 that have no meaning of their own, as 403, 410 and 429 have.
    pub status: Option<u16>,
    /// How the text starts.
    pub starts: &'static str,
    /// What the text contains.
    pub contains: &'static str,
    /// The name of the kind.
    pub kind: &'static str,
    /// What to do; empty for what is done about all failures of the kind.
    pub remedy: &'static str,
}

impl Api {
    /// The host of this name.
    #[must_use]
    pub fn host(&self, name: &str) -> Option<&'static Host> {
        self.hosts.iter().find(|host| host.name == name)
    }

    /// The way to continue a list of this name.
    #[must_use]
    pub fn pages(&self, name: &str) -> Option<&'static Pages> {
        self.pages.iter().find(|pages| pages.name == name)
    }
}

impl ErrorRule {
    /// Whether it applies to a failure with this status and text.
    #[must_use]
    pub fn applies(&self, status: u16, text: &str) -> bool {
        let is_open = (400..=499).contains(&status) && !matches!(status, 403 | 410 | 429);
        let status = self.status.map_or(is_open, |own| own == status);
        status && text.starts_with(self.starts) && text.contains(self.contains)
    }
}
