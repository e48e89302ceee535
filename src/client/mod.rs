//! chess.com over HTTP: polite, conditional, checked before parsed.
