// @generated from schemas/endpoints.toml by `cargo codegen`. Do not edit.

use ::scoresheet_runtime as runtime;
///Profile of one player.
pub mod player_profile {
    include!(concat!(env!("OUT_DIR"), "/player_profile.rs"));
}
///Ratings and records of one player.
pub mod player_stats {
    include!(concat!(env!("OUT_DIR"), "/player_stats.rs"));
}
///Daily games that one player is playing now.
pub mod player_games {
    include!(concat!(env!("OUT_DIR"), "/player_games.rs"));
}
///Daily games that wait for one player to act.
pub mod player_games_to_move {
    include!(concat!(env!("OUT_DIR"), "/player_games_to_move.rs"));
}
///Months in which one player finished games, as URLs.
pub mod player_games_archives {
    include!(concat!(env!("OUT_DIR"), "/player_games_archives.rs"));
}
///Games that one player finished in one month (US-Pacific time).
pub mod player_games_archive {
    include!(concat!(env!("OUT_DIR"), "/player_games_archive.rs"));
}
///Games that one player finished in one month (US-Pacific time), as PGN text.
pub mod player_games_archive_pgn {
    include!(concat!(env!("OUT_DIR"), "/player_games_archive_pgn.rs"));
}
///Clubs that one player is a member of.
pub mod player_clubs {
    include!(concat!(env!("OUT_DIR"), "/player_clubs.rs"));
}
///Team matches of one player: finished, in progress and registered.
pub mod player_matches {
    include!(concat!(env!("OUT_DIR"), "/player_matches.rs"));
}
///Tournaments of one player: finished, in progress and registered.
pub mod player_tournaments {
    include!(concat!(env!("OUT_DIR"), "/player_tournaments.rs"));
}
///Accounts with one title.
pub mod titled_players {
    include!(concat!(env!("OUT_DIR"), "/titled_players.rs"));
}
///Profile of one club.
pub mod club {
    include!(concat!(env!("OUT_DIR"), "/club.rs"));
}
///Members of one club, by when they were last active.
pub mod club_members {
    include!(concat!(env!("OUT_DIR"), "/club_members.rs"));
}
///Team matches of one club: finished, in progress and registered.
pub mod club_matches {
    include!(concat!(env!("OUT_DIR"), "/club_matches.rs"));
}
///Profile of one country.
pub mod country {
    include!(concat!(env!("OUT_DIR"), "/country.rs"));
}
///Players of one country who were active of late, 10000 at most.
pub mod country_players {
    include!(concat!(env!("OUT_DIR"), "/country_players.rs"));
}
///Clubs that belong to one country.
pub mod country_clubs {
    include!(concat!(env!("OUT_DIR"), "/country_clubs.rs"));
}
///Settings, players and rounds of one tournament.
pub mod tournament {
    include!(concat!(env!("OUT_DIR"), "/tournament.rs"));
}
///Groups and players of one round of a tournament.
pub mod tournament_round {
    include!(concat!(env!("OUT_DIR"), "/tournament_round.rs"));
}
///Games and standings of one group of a tournament's round.
pub mod tournament_round_group {
    include!(concat!(env!("OUT_DIR"), "/tournament_round_group.rs"));
}
///One daily team match: settings, teams and players.
pub mod match_ {
    include!(concat!(env!("OUT_DIR"), "/match.rs"));
}
///Scores and games of one board of a daily team match.
pub mod match_board {
    include!(concat!(env!("OUT_DIR"), "/match_board.rs"));
}
///One live team match: settings, teams and players.
pub mod match_live {
    include!(concat!(env!("OUT_DIR"), "/match_live.rs"));
}
///Scores and games of one board of a live team match.
pub mod match_board_live {
    include!(concat!(env!("OUT_DIR"), "/match_board_live.rs"));
}
///The puzzle of the day.
pub mod daily_puzzle {
    include!(concat!(env!("OUT_DIR"), "/daily_puzzle.rs"));
}
///A puzzle of some past day.
pub mod daily_puzzle_random {
    include!(concat!(env!("OUT_DIR"), "/daily_puzzle_random.rs"));
}
///Streamers that chess.com lists, and whether they are live.
pub mod streamers {
    include!(concat!(env!("OUT_DIR"), "/streamers.rs"));
}
///The best fifty players of each category.
pub mod leaderboards {
    include!(concat!(env!("OUT_DIR"), "/leaderboards.rs"));
}
///Whether one player is online now (unofficial).
pub mod player_online_status {
    include!(concat!(env!("OUT_DIR"), "/player_online_status.rs"));
}
///Body of a response whose HTTP status is 400 or above.
pub mod error {
    include!(concat!(env!("OUT_DIR"), "/error.rs"));
}
/// The types that endpoints share, by the path of their schema file.
pub mod types {
    include!(concat!(env!("OUT_DIR"), "/types.rs"));
}
/// What the endpoints share: hosts, manners, and what failures mean.
pub static API: runtime::Api = runtime::Api {
    name: "chess",
    title: "chess.com",
    hosts: &[
        runtime::Host {
            name: "pub",
            base_url: "https://api.chess.com/pub",
            auth: None,
        },
        runtime::Host {
            name: "callback",
            base_url: "https://www.chess.com/callback",
            auth: None,
        },
    ],
    errors: &[
        runtime::ErrorRule {
            status: Some(403u16),
            starts: "",
            contains: "",
            kind: "forbidden",
            remedy: "since 2023-06-20 chess.com refuses clients without contact details in their User-Agent, and it blocks some addresses: check that `contact` is really yours, then try from another network or write to chess.com",
        },
        runtime::ErrorRule {
            status: Some(410u16),
            starts: "",
            contains: "",
            kind: "gone",
            remedy: "chess.com will never serve this again: stop asking for it",
        },
        runtime::ErrorRule {
            status: Some(429u16),
            starts: "",
            contains: "",
            kind: "rate_limited",
            remedy: "lower `max_concurrency` (serial access is not limited), or try again later",
        },
        runtime::ErrorRule {
            status: None,
            starts: "User ",
            contains: "not found",
            kind: "unknown_user",
            remedy: "",
        },
        runtime::ErrorRule {
            status: None,
            starts: "",
            contains: "Data provider not found",
            kind: "no_route",
            remedy: "check the parameters, or look for a newer scoresheet if chess.com has moved the path",
        },
        runtime::ErrorRule {
            status: None,
            starts: "",
            contains: "An internal error has occurred",
            kind: "internal",
            remedy: "",
        },
        runtime::ErrorRule {
            status: None,
            starts: "",
            contains: "Date cannot be set in the future",
            kind: "future_month",
            remedy: "",
        },
    ],
    manners: runtime::Manners {
        contact_required: true,
        contact_reason: "since 2023-06-20 chess.com refuses clients whose User-Agent has no contact details",
        at_once: None,
        reset_header: None,
    },
    pages: &[],
    json: "{\"name\":\"chess\",\"title\":\"chess.com\",\"hosts\":{\"pub\":{\"base_url\":\"https://api.chess.com/pub\",\"auth\":null},\"callback\":{\"base_url\":\"https://www.chess.com/callback\",\"auth\":null}},\"parameters\":{\"username\":{\"type\":\"string\",\"spelling\":\"lower\",\"expected\":\"a chess.com name (letters, digits, `_` and `-`)\",\"description\":\"Name of the player in lower case, as in the request; the body does not carry it.\",\"period\":null,\"example\":null},\"year\":{\"type\":\"integer\",\"spelling\":\"as_is\",\"expected\":\"a number from 2000 to 9999\",\"description\":\"Year, as in the request; the body does not carry it.\",\"period\":\"year\",\"example\":null},\"month\":{\"type\":\"integer\",\"spelling\":\"as_is\",\"expected\":\"a number from 1 to 12\",\"description\":\"Month, 1 to 12, as in the request; the body does not carry it.\",\"period\":\"month\",\"example\":null},\"slug\":{\"type\":\"string\",\"spelling\":\"lower\",\"expected\":\"the last part of a club's or tournament's URL (letters, digits, `_` and `-`)\",\"description\":\"Name of the club or tournament in its URL, as in the request; the body does not carry it.\",\"period\":null,\"example\":null},\"title\":{\"type\":\"string\",\"spelling\":\"upper\",\"expected\":\"a title's abbreviation such as `GM` or `WFM`\",\"description\":\"Title, such as `GM`, as in the request; the body does not carry it.\",\"period\":null,\"example\":null},\"iso\":{\"type\":\"string\",\"spelling\":\"upper\",\"expected\":\"a country's two-letter code such as `US` or `XE`\",\"description\":\"Two-letter code of the country, as in the request; the body does not carry it.\",\"period\":null,\"example\":null},\"id\":{\"type\":\"integer\",\"spelling\":\"as_is\",\"expected\":\"a number from 1 to 4294967295\",\"description\":\"Number of the team match, as in the request; the body does not carry it.\",\"period\":null,\"example\":null},\"board\":{\"type\":\"integer\",\"spelling\":\"as_is\",\"expected\":\"a number from 1 to 4294967295\",\"description\":\"Number of the board, from 1, as in the request; the body does not carry it.\",\"period\":null,\"example\":null},\"round\":{\"type\":\"integer\",\"spelling\":\"as_is\",\"expected\":\"a number from 1 to 4294967295\",\"description\":\"Number of the round, from 1, as in the request; the body does not carry it.\",\"period\":null,\"example\":null},\"group\":{\"type\":\"integer\",\"spelling\":\"as_is\",\"expected\":\"a number from 1 to 4294967295\",\"description\":\"Number of the group, from 1, as in the request; the body does not carry it.\",\"period\":null,\"example\":null}},\"arguments\":{\"clubs\":{\"parameter\":\"slug\",\"description\":\"Last parts of the URLs of clubs.\"},\"countries\":{\"parameter\":\"iso\",\"description\":\"Two-letter codes of countries.\"},\"live_matches\":{\"parameter\":\"id\",\"description\":\"Numbers of live team matches.\"},\"matches\":{\"parameter\":\"id\",\"description\":\"Numbers of daily team matches.\"},\"players\":{\"parameter\":\"username\",\"description\":\"Usernames.\"},\"titles\":{\"parameter\":\"title\",\"description\":\"Titles, such as `GM`.\"},\"tournaments\":{\"parameter\":\"slug\",\"description\":\"Last parts of the URLs of tournaments.\"}},\"errors\":{\"schema\":\"error\",\"rules\":[{\"status\":403,\"starts\":\"\",\"contains\":\"\",\"kind\":\"forbidden\",\"remedy\":\"since 2023-06-20 chess.com refuses clients without contact details in their User-Agent, and it blocks some addresses: check that `contact` is really yours, then try from another network or write to chess.com\"},{\"status\":410,\"starts\":\"\",\"contains\":\"\",\"kind\":\"gone\",\"remedy\":\"chess.com will never serve this again: stop asking for it\"},{\"status\":429,\"starts\":\"\",\"contains\":\"\",\"kind\":\"rate_limited\",\"remedy\":\"lower `max_concurrency` (serial access is not limited), or try again later\"},{\"status\":null,\"starts\":\"User \",\"contains\":\"not found\",\"kind\":\"unknown_user\",\"remedy\":\"\"},{\"status\":null,\"starts\":\"\",\"contains\":\"Data provider not found\",\"kind\":\"no_route\",\"remedy\":\"check the parameters, or look for a newer scoresheet if chess.com has moved the path\"},{\"status\":null,\"starts\":\"\",\"contains\":\"An internal error has occurred\",\"kind\":\"internal\",\"remedy\":\"\"},{\"status\":null,\"starts\":\"\",\"contains\":\"Date cannot be set in the future\",\"kind\":\"future_month\",\"remedy\":\"\"}]},\"manners\":{\"contact\":\"required\",\"contact_reason\":\"since 2023-06-20 chess.com refuses clients whose User-Agent has no contact details\",\"at_once\":null,\"reset_header\":null},\"pages\":{}}",
};
/// Every endpoint under contract, in the manifest's order.
pub static ENDPOINTS: [&runtime::Endpoint; 30usize] = [
    &player_profile::ENDPOINT,
    &player_stats::ENDPOINT,
    &player_games::ENDPOINT,
    &player_games_to_move::ENDPOINT,
    &player_games_archives::ENDPOINT,
    &player_games_archive::ENDPOINT,
    &player_games_archive_pgn::ENDPOINT,
    &player_clubs::ENDPOINT,
    &player_matches::ENDPOINT,
    &player_tournaments::ENDPOINT,
    &titled_players::ENDPOINT,
    &club::ENDPOINT,
    &club_members::ENDPOINT,
    &club_matches::ENDPOINT,
    &country::ENDPOINT,
    &country_players::ENDPOINT,
    &country_clubs::ENDPOINT,
    &tournament::ENDPOINT,
    &tournament_round::ENDPOINT,
    &tournament_round_group::ENDPOINT,
    &match_::ENDPOINT,
    &match_board::ENDPOINT,
    &match_live::ENDPOINT,
    &match_board_live::ENDPOINT,
    &daily_puzzle::ENDPOINT,
    &daily_puzzle_random::ENDPOINT,
    &streamers::ENDPOINT,
    &leaderboards::ENDPOINT,
    &player_online_status::ENDPOINT,
    &error::ENDPOINT,
];
