// @generated from schemas/ by `cargo codegen`. Do not edit.

pub mod common {
    pub mod event_game {
        ///Accuracy of both sides; present once somebody had the game analyzed.
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[serde(deny_unknown_fields)]
        pub struct EventGameAccuracies {
            ///Accuracy of Black's moves in percent. Documented.
            pub black: f64,
            ///Accuracy of White's moves in percent. Documented.
            pub white: f64,
        }
        ///One player's part in a game.
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[serde(deny_unknown_fields)]
        pub struct EventGamePlayer {
            ///API URL of the player's profile. Documented.
            #[serde(rename = "@id")]
            pub id: ::std::string::String,
            ///The player's rating after the game, in points. Documented.
            pub rating: i64,
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub result: ::std::option::Option<super::super::common::game::Result>,
            ///The player's name in the case that its owner chose. Documented.
            pub username: ::std::string::String,
            ///Identity of the player, kept when the player is renamed. Not documented; on every finished game since about 2022.
            pub uuid: ::std::string::String,
        }
        ///Color of one side.
        #[derive(
            ::serde::Deserialize,
            ::serde::Serialize,
            Clone,
            Copy,
            Debug,
            Eq,
            Hash,
            Ord,
            PartialEq,
            PartialOrd
        )]
        pub enum Side {
            #[serde(rename = "white")]
            White,
            #[serde(rename = "black")]
            Black,
        }
        impl ::std::fmt::Display for Side {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                match *self {
                    Self::White => f.write_str("white"),
                    Self::Black => f.write_str("black"),
                }
            }
        }
        impl ::std::str::FromStr for Side {
            type Err = self::error::ConversionError;
            fn from_str(
                value: &str,
            ) -> ::std::result::Result<Self, self::error::ConversionError> {
                match value {
                    "white" => Ok(Self::White),
                    "black" => Ok(Self::Black),
                    _ => Err("invalid value".into()),
                }
            }
        }
        impl ::std::convert::TryFrom<&str> for Side {
            type Error = self::error::ConversionError;
            fn try_from(
                value: &str,
            ) -> ::std::result::Result<Self, self::error::ConversionError> {
                value.parse()
            }
        }
        impl ::std::convert::TryFrom<::std::string::String> for Side {
            type Error = self::error::ConversionError;
            fn try_from(
                value: ::std::string::String,
            ) -> ::std::result::Result<Self, self::error::ConversionError> {
                value.parse()
            }
        }
        ///Speed of the game.
        #[derive(
            ::serde::Deserialize,
            ::serde::Serialize,
            Clone,
            Copy,
            Debug,
            Eq,
            Hash,
            Ord,
            PartialEq,
            PartialOrd
        )]
        pub enum TimeClass {
            #[serde(rename = "daily")]
            Daily,
            #[serde(rename = "rapid")]
            Rapid,
            #[serde(rename = "blitz")]
            Blitz,
            #[serde(rename = "bullet")]
            Bullet,
        }
        impl ::std::fmt::Display for TimeClass {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                match *self {
                    Self::Daily => f.write_str("daily"),
                    Self::Rapid => f.write_str("rapid"),
                    Self::Blitz => f.write_str("blitz"),
                    Self::Bullet => f.write_str("bullet"),
                }
            }
        }
        impl ::std::str::FromStr for TimeClass {
            type Err = self::error::ConversionError;
            fn from_str(
                value: &str,
            ) -> ::std::result::Result<Self, self::error::ConversionError> {
                match value {
                    "daily" => Ok(Self::Daily),
                    "rapid" => Ok(Self::Rapid),
                    "blitz" => Ok(Self::Blitz),
                    "bullet" => Ok(Self::Bullet),
                    _ => Err("invalid value".into()),
                }
            }
        }
        impl ::std::convert::TryFrom<&str> for TimeClass {
            type Error = self::error::ConversionError;
            fn try_from(
                value: &str,
            ) -> ::std::result::Result<Self, self::error::ConversionError> {
                value.parse()
            }
        }
        impl ::std::convert::TryFrom<::std::string::String> for TimeClass {
            type Error = self::error::ConversionError;
            fn try_from(
                value: ::std::string::String,
            ) -> ::std::result::Result<Self, self::error::ConversionError> {
                value.parse()
            }
        }
        /// Error types.
        pub mod error {
            /// Error from a `TryFrom` or `FromStr` implementation.
            pub struct ConversionError(::std::borrow::Cow<'static, str>);
            impl ::std::error::Error for ConversionError {}
            impl ::std::fmt::Display for ConversionError {
                fn fmt(
                    &self,
                    f: &mut ::std::fmt::Formatter<'_>,
                ) -> Result<(), ::std::fmt::Error> {
                    ::std::fmt::Display::fmt(&self.0, f)
                }
            }
            impl ::std::fmt::Debug for ConversionError {
                fn fmt(
                    &self,
                    f: &mut ::std::fmt::Formatter<'_>,
                ) -> Result<(), ::std::fmt::Error> {
                    ::std::fmt::Debug::fmt(&self.0, f)
                }
            }
            impl From<&'static str> for ConversionError {
                fn from(value: &'static str) -> Self {
                    Self(value.into())
                }
            }
            impl From<String> for ConversionError {
                fn from(value: String) -> Self {
                    Self(value.into())
                }
            }
        }
    }
    pub mod game {
        ///How the game ended for one side, in the 15 codes of the documentation.
        #[derive(
            ::serde::Deserialize,
            ::serde::Serialize,
            Clone,
            Copy,
            Debug,
            Eq,
            Hash,
            Ord,
            PartialEq,
            PartialOrd
        )]
        pub enum Result {
            #[serde(rename = "win")]
            Win,
            #[serde(rename = "checkmated")]
            Checkmated,
            #[serde(rename = "agreed")]
            Agreed,
            #[serde(rename = "repetition")]
            Repetition,
            #[serde(rename = "timeout")]
            Timeout,
            #[serde(rename = "resigned")]
            Resigned,
            #[serde(rename = "stalemate")]
            Stalemate,
            #[serde(rename = "lose")]
            Lose,
            #[serde(rename = "insufficient")]
            Insufficient,
            #[serde(rename = "50move")]
            X50move,
            #[serde(rename = "abandoned")]
            Abandoned,
            #[serde(rename = "kingofthehill")]
            Kingofthehill,
            #[serde(rename = "threecheck")]
            Threecheck,
            #[serde(rename = "timevsinsufficient")]
            Timevsinsufficient,
            #[serde(rename = "bughousepartnerlose")]
            Bughousepartnerlose,
        }
        impl ::std::fmt::Display for Result {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                match *self {
                    Self::Win => f.write_str("win"),
                    Self::Checkmated => f.write_str("checkmated"),
                    Self::Agreed => f.write_str("agreed"),
                    Self::Repetition => f.write_str("repetition"),
                    Self::Timeout => f.write_str("timeout"),
                    Self::Resigned => f.write_str("resigned"),
                    Self::Stalemate => f.write_str("stalemate"),
                    Self::Lose => f.write_str("lose"),
                    Self::Insufficient => f.write_str("insufficient"),
                    Self::X50move => f.write_str("50move"),
                    Self::Abandoned => f.write_str("abandoned"),
                    Self::Kingofthehill => f.write_str("kingofthehill"),
                    Self::Threecheck => f.write_str("threecheck"),
                    Self::Timevsinsufficient => f.write_str("timevsinsufficient"),
                    Self::Bughousepartnerlose => f.write_str("bughousepartnerlose"),
                }
            }
        }
        impl ::std::str::FromStr for Result {
            type Err = self::error::ConversionError;
            fn from_str(
                value: &str,
            ) -> ::std::result::Result<Self, self::error::ConversionError> {
                match value {
                    "win" => Ok(Self::Win),
                    "checkmated" => Ok(Self::Checkmated),
                    "agreed" => Ok(Self::Agreed),
                    "repetition" => Ok(Self::Repetition),
                    "timeout" => Ok(Self::Timeout),
                    "resigned" => Ok(Self::Resigned),
                    "stalemate" => Ok(Self::Stalemate),
                    "lose" => Ok(Self::Lose),
                    "insufficient" => Ok(Self::Insufficient),
                    "50move" => Ok(Self::X50move),
                    "abandoned" => Ok(Self::Abandoned),
                    "kingofthehill" => Ok(Self::Kingofthehill),
                    "threecheck" => Ok(Self::Threecheck),
                    "timevsinsufficient" => Ok(Self::Timevsinsufficient),
                    "bughousepartnerlose" => Ok(Self::Bughousepartnerlose),
                    _ => Err("invalid value".into()),
                }
            }
        }
        impl ::std::convert::TryFrom<&str> for Result {
            type Error = self::error::ConversionError;
            fn try_from(
                value: &str,
            ) -> ::std::result::Result<Self, self::error::ConversionError> {
                value.parse()
            }
        }
        impl ::std::convert::TryFrom<::std::string::String> for Result {
            type Error = self::error::ConversionError;
            fn try_from(
                value: ::std::string::String,
            ) -> ::std::result::Result<Self, self::error::ConversionError> {
                value.parse()
            }
        }
        ///Game variant. `oddschess` is not documented but occurs.
        #[derive(
            ::serde::Deserialize,
            ::serde::Serialize,
            Clone,
            Copy,
            Debug,
            Eq,
            Hash,
            Ord,
            PartialEq,
            PartialOrd
        )]
        pub enum Rules {
            #[serde(rename = "chess")]
            Chess,
            #[serde(rename = "chess960")]
            Chess960,
            #[serde(rename = "bughouse")]
            Bughouse,
            #[serde(rename = "kingofthehill")]
            Kingofthehill,
            #[serde(rename = "threecheck")]
            Threecheck,
            #[serde(rename = "crazyhouse")]
            Crazyhouse,
            #[serde(rename = "oddschess")]
            Oddschess,
        }
        impl ::std::fmt::Display for Rules {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                match *self {
                    Self::Chess => f.write_str("chess"),
                    Self::Chess960 => f.write_str("chess960"),
                    Self::Bughouse => f.write_str("bughouse"),
                    Self::Kingofthehill => f.write_str("kingofthehill"),
                    Self::Threecheck => f.write_str("threecheck"),
                    Self::Crazyhouse => f.write_str("crazyhouse"),
                    Self::Oddschess => f.write_str("oddschess"),
                }
            }
        }
        impl ::std::str::FromStr for Rules {
            type Err = self::error::ConversionError;
            fn from_str(
                value: &str,
            ) -> ::std::result::Result<Self, self::error::ConversionError> {
                match value {
                    "chess" => Ok(Self::Chess),
                    "chess960" => Ok(Self::Chess960),
                    "bughouse" => Ok(Self::Bughouse),
                    "kingofthehill" => Ok(Self::Kingofthehill),
                    "threecheck" => Ok(Self::Threecheck),
                    "crazyhouse" => Ok(Self::Crazyhouse),
                    "oddschess" => Ok(Self::Oddschess),
                    _ => Err("invalid value".into()),
                }
            }
        }
        impl ::std::convert::TryFrom<&str> for Rules {
            type Error = self::error::ConversionError;
            fn try_from(
                value: &str,
            ) -> ::std::result::Result<Self, self::error::ConversionError> {
                value.parse()
            }
        }
        impl ::std::convert::TryFrom<::std::string::String> for Rules {
            type Error = self::error::ConversionError;
            fn try_from(
                value: ::std::string::String,
            ) -> ::std::result::Result<Self, self::error::ConversionError> {
                value.parse()
            }
        }
        /// Error types.
        pub mod error {
            /// Error from a `TryFrom` or `FromStr` implementation.
            pub struct ConversionError(::std::borrow::Cow<'static, str>);
            impl ::std::error::Error for ConversionError {}
            impl ::std::fmt::Display for ConversionError {
                fn fmt(
                    &self,
                    f: &mut ::std::fmt::Formatter<'_>,
                ) -> Result<(), ::std::fmt::Error> {
                    ::std::fmt::Display::fmt(&self.0, f)
                }
            }
            impl ::std::fmt::Debug for ConversionError {
                fn fmt(
                    &self,
                    f: &mut ::std::fmt::Formatter<'_>,
                ) -> Result<(), ::std::fmt::Error> {
                    ::std::fmt::Debug::fmt(&self.0, f)
                }
            }
            impl From<&'static str> for ConversionError {
                fn from(value: &'static str) -> Self {
                    Self(value.into())
                }
            }
            impl From<String> for ConversionError {
                fn from(value: String) -> Self {
                    Self(value.into())
                }
            }
        }
    }
    pub mod match_ {
        ///One player of a team.
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[serde(deny_unknown_fields)]
        pub struct MatchPlayer {
            ///API URL of the player's board; ends in its number. Documented.
            pub board: ::std::string::String,
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub played_as_black: ::std::option::Option<
                super::super::common::game::Result,
            >,
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub played_as_white: ::std::option::Option<
                super::super::common::game::Result,
            >,
            ///The player's rating in points; in the registration phase only. Documented.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub rating: ::std::option::Option<i64>,
            ///Glicko rating deviation in points; in the registration phase only, and not on everybody. Documented.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub rd: ::std::option::Option<f64>,
            ///API URL of the player's statistics; absent in the registration phase. Documented.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub stats: ::std::option::Option<::std::string::String>,
            pub status: super::super::common::player::AccountStatus,
            ///Share of the player's games of the last 90 days that were lost on time, in percent; a whole number at times. Absent on finished matches. Documented for the registration phase only.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub timeout_percent: ::std::option::Option<f64>,
            ///The player's name in lower case. Documented.
            pub username: ::std::string::String,
        }
        ///One club's team.
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[serde(deny_unknown_fields)]
        pub struct MatchTeam {
            ///Players whose accounts were closed during the match; absent in the documented registration phase. Documented.
            #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
            pub fair_play_removals: ::std::vec::Vec<::std::string::String>,
            ///API URL of the club. Documented.
            #[serde(rename = "@id")]
            pub id: ::std::string::String,
            ///Whether the team's list of players is closed. Not documented; known from programs that read it.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub locked: ::std::option::Option<bool>,
            ///Name of the club, free text. Documented.
            pub name: ::std::string::String,
            ///Players of the team; nobody in a match that is only scheduled. Documented.
            pub players: ::std::vec::Vec<MatchPlayer>,
            ///How the match ended for the team; absent before. Documented for live matches only, on every finished one.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub result: ::std::option::Option<MatchTeamResult>,
            ///Points that the team scored, corrected for fair-play violations; half points occur. Documented.
            pub score: f64,
            ///Web page of the club. Documented.
            pub url: ::std::string::String,
        }
        ///How the match ended for the team; absent before. Documented for live matches only, on every finished one.
        #[derive(
            ::serde::Deserialize,
            ::serde::Serialize,
            Clone,
            Copy,
            Debug,
            Eq,
            Hash,
            Ord,
            PartialEq,
            PartialOrd
        )]
        pub enum MatchTeamResult {
            #[serde(rename = "win")]
            Win,
            #[serde(rename = "lose")]
            Lose,
            #[serde(rename = "draw")]
            Draw,
        }
        impl ::std::fmt::Display for MatchTeamResult {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                match *self {
                    Self::Win => f.write_str("win"),
                    Self::Lose => f.write_str("lose"),
                    Self::Draw => f.write_str("draw"),
                }
            }
        }
        impl ::std::str::FromStr for MatchTeamResult {
            type Err = self::error::ConversionError;
            fn from_str(
                value: &str,
            ) -> ::std::result::Result<Self, self::error::ConversionError> {
                match value {
                    "win" => Ok(Self::Win),
                    "lose" => Ok(Self::Lose),
                    "draw" => Ok(Self::Draw),
                    _ => Err("invalid value".into()),
                }
            }
        }
        impl ::std::convert::TryFrom<&str> for MatchTeamResult {
            type Error = self::error::ConversionError;
            fn try_from(
                value: &str,
            ) -> ::std::result::Result<Self, self::error::ConversionError> {
                value.parse()
            }
        }
        impl ::std::convert::TryFrom<::std::string::String> for MatchTeamResult {
            type Error = self::error::ConversionError;
            fn try_from(
                value: ::std::string::String,
            ) -> ::std::result::Result<Self, self::error::ConversionError> {
                value.parse()
            }
        }
        ///The two teams, in no particular order.
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[serde(deny_unknown_fields)]
        pub struct MatchTeams {
            pub team1: MatchTeam,
            pub team2: MatchTeam,
        }
        ///State of the match. `scheduled` is documented for live matches only.
        #[derive(
            ::serde::Deserialize,
            ::serde::Serialize,
            Clone,
            Copy,
            Debug,
            Eq,
            Hash,
            Ord,
            PartialEq,
            PartialOrd
        )]
        pub enum Status {
            #[serde(rename = "registration")]
            Registration,
            #[serde(rename = "scheduled")]
            Scheduled,
            #[serde(rename = "in_progress")]
            InProgress,
            #[serde(rename = "finished")]
            Finished,
        }
        impl ::std::fmt::Display for Status {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                match *self {
                    Self::Registration => f.write_str("registration"),
                    Self::Scheduled => f.write_str("scheduled"),
                    Self::InProgress => f.write_str("in_progress"),
                    Self::Finished => f.write_str("finished"),
                }
            }
        }
        impl ::std::str::FromStr for Status {
            type Err = self::error::ConversionError;
            fn from_str(
                value: &str,
            ) -> ::std::result::Result<Self, self::error::ConversionError> {
                match value {
                    "registration" => Ok(Self::Registration),
                    "scheduled" => Ok(Self::Scheduled),
                    "in_progress" => Ok(Self::InProgress),
                    "finished" => Ok(Self::Finished),
                    _ => Err("invalid value".into()),
                }
            }
        }
        impl ::std::convert::TryFrom<&str> for Status {
            type Error = self::error::ConversionError;
            fn try_from(
                value: &str,
            ) -> ::std::result::Result<Self, self::error::ConversionError> {
                value.parse()
            }
        }
        impl ::std::convert::TryFrom<::std::string::String> for Status {
            type Error = self::error::ConversionError;
            fn try_from(
                value: ::std::string::String,
            ) -> ::std::result::Result<Self, self::error::ConversionError> {
                value.parse()
            }
        }
        ///Speed of the games.
        #[derive(
            ::serde::Deserialize,
            ::serde::Serialize,
            Clone,
            Copy,
            Debug,
            Eq,
            Hash,
            Ord,
            PartialEq,
            PartialOrd
        )]
        pub enum TimeClass {
            #[serde(rename = "daily")]
            Daily,
            #[serde(rename = "rapid")]
            Rapid,
            #[serde(rename = "blitz")]
            Blitz,
            #[serde(rename = "bullet")]
            Bullet,
            #[serde(rename = "standard")]
            Standard,
            #[serde(rename = "lightning")]
            Lightning,
        }
        impl ::std::fmt::Display for TimeClass {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                match *self {
                    Self::Daily => f.write_str("daily"),
                    Self::Rapid => f.write_str("rapid"),
                    Self::Blitz => f.write_str("blitz"),
                    Self::Bullet => f.write_str("bullet"),
                    Self::Standard => f.write_str("standard"),
                    Self::Lightning => f.write_str("lightning"),
                }
            }
        }
        impl ::std::str::FromStr for TimeClass {
            type Err = self::error::ConversionError;
            fn from_str(
                value: &str,
            ) -> ::std::result::Result<Self, self::error::ConversionError> {
                match value {
                    "daily" => Ok(Self::Daily),
                    "rapid" => Ok(Self::Rapid),
                    "blitz" => Ok(Self::Blitz),
                    "bullet" => Ok(Self::Bullet),
                    "standard" => Ok(Self::Standard),
                    "lightning" => Ok(Self::Lightning),
                    _ => Err("invalid value".into()),
                }
            }
        }
        impl ::std::convert::TryFrom<&str> for TimeClass {
            type Error = self::error::ConversionError;
            fn try_from(
                value: &str,
            ) -> ::std::result::Result<Self, self::error::ConversionError> {
                value.parse()
            }
        }
        impl ::std::convert::TryFrom<::std::string::String> for TimeClass {
            type Error = self::error::ConversionError;
            fn try_from(
                value: ::std::string::String,
            ) -> ::std::result::Result<Self, self::error::ConversionError> {
                value.parse()
            }
        }
        /// Error types.
        pub mod error {
            /// Error from a `TryFrom` or `FromStr` implementation.
            pub struct ConversionError(::std::borrow::Cow<'static, str>);
            impl ::std::error::Error for ConversionError {}
            impl ::std::fmt::Display for ConversionError {
                fn fmt(
                    &self,
                    f: &mut ::std::fmt::Formatter<'_>,
                ) -> Result<(), ::std::fmt::Error> {
                    ::std::fmt::Display::fmt(&self.0, f)
                }
            }
            impl ::std::fmt::Debug for ConversionError {
                fn fmt(
                    &self,
                    f: &mut ::std::fmt::Formatter<'_>,
                ) -> Result<(), ::std::fmt::Error> {
                    ::std::fmt::Debug::fmt(&self.0, f)
                }
            }
            impl From<&'static str> for ConversionError {
                fn from(value: &'static str) -> Self {
                    Self(value.into())
                }
            }
            impl From<String> for ConversionError {
                fn from(value: String) -> Self {
                    Self(value.into())
                }
            }
        }
    }
    pub mod player {
        ///State of the account. `closed:abuse` is not documented but occurs.
        #[derive(
            ::serde::Deserialize,
            ::serde::Serialize,
            Clone,
            Copy,
            Debug,
            Eq,
            Hash,
            Ord,
            PartialEq,
            PartialOrd
        )]
        pub enum AccountStatus {
            #[serde(rename = "basic")]
            Basic,
            #[serde(rename = "premium")]
            Premium,
            #[serde(rename = "mod")]
            Mod,
            #[serde(rename = "staff")]
            Staff,
            #[serde(rename = "closed")]
            Closed,
            #[serde(rename = "closed:fair_play_violations")]
            ClosedFairPlayViolations,
            #[serde(rename = "closed:abuse")]
            ClosedAbuse,
        }
        impl ::std::fmt::Display for AccountStatus {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                match *self {
                    Self::Basic => f.write_str("basic"),
                    Self::Premium => f.write_str("premium"),
                    Self::Mod => f.write_str("mod"),
                    Self::Staff => f.write_str("staff"),
                    Self::Closed => f.write_str("closed"),
                    Self::ClosedFairPlayViolations => {
                        f.write_str("closed:fair_play_violations")
                    }
                    Self::ClosedAbuse => f.write_str("closed:abuse"),
                }
            }
        }
        impl ::std::str::FromStr for AccountStatus {
            type Err = self::error::ConversionError;
            fn from_str(
                value: &str,
            ) -> ::std::result::Result<Self, self::error::ConversionError> {
                match value {
                    "basic" => Ok(Self::Basic),
                    "premium" => Ok(Self::Premium),
                    "mod" => Ok(Self::Mod),
                    "staff" => Ok(Self::Staff),
                    "closed" => Ok(Self::Closed),
                    "closed:fair_play_violations" => Ok(Self::ClosedFairPlayViolations),
                    "closed:abuse" => Ok(Self::ClosedAbuse),
                    _ => Err("invalid value".into()),
                }
            }
        }
        impl ::std::convert::TryFrom<&str> for AccountStatus {
            type Error = self::error::ConversionError;
            fn try_from(
                value: &str,
            ) -> ::std::result::Result<Self, self::error::ConversionError> {
                value.parse()
            }
        }
        impl ::std::convert::TryFrom<::std::string::String> for AccountStatus {
            type Error = self::error::ConversionError;
            fn try_from(
                value: ::std::string::String,
            ) -> ::std::result::Result<Self, self::error::ConversionError> {
                value.parse()
            }
        }
        ///Over-the-board title.
        #[derive(
            ::serde::Deserialize,
            ::serde::Serialize,
            Clone,
            Copy,
            Debug,
            Eq,
            Hash,
            Ord,
            PartialEq,
            PartialOrd
        )]
        pub enum Title {
            #[serde(rename = "GM")]
            Gm,
            #[serde(rename = "WGM")]
            Wgm,
            #[serde(rename = "IM")]
            Im,
            #[serde(rename = "WIM")]
            Wim,
            #[serde(rename = "FM")]
            Fm,
            #[serde(rename = "WFM")]
            Wfm,
            #[serde(rename = "NM")]
            Nm,
            #[serde(rename = "WNM")]
            Wnm,
            #[serde(rename = "CM")]
            Cm,
            #[serde(rename = "WCM")]
            Wcm,
        }
        impl ::std::fmt::Display for Title {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                match *self {
                    Self::Gm => f.write_str("GM"),
                    Self::Wgm => f.write_str("WGM"),
                    Self::Im => f.write_str("IM"),
                    Self::Wim => f.write_str("WIM"),
                    Self::Fm => f.write_str("FM"),
                    Self::Wfm => f.write_str("WFM"),
                    Self::Nm => f.write_str("NM"),
                    Self::Wnm => f.write_str("WNM"),
                    Self::Cm => f.write_str("CM"),
                    Self::Wcm => f.write_str("WCM"),
                }
            }
        }
        impl ::std::str::FromStr for Title {
            type Err = self::error::ConversionError;
            fn from_str(
                value: &str,
            ) -> ::std::result::Result<Self, self::error::ConversionError> {
                match value {
                    "GM" => Ok(Self::Gm),
                    "WGM" => Ok(Self::Wgm),
                    "IM" => Ok(Self::Im),
                    "WIM" => Ok(Self::Wim),
                    "FM" => Ok(Self::Fm),
                    "WFM" => Ok(Self::Wfm),
                    "NM" => Ok(Self::Nm),
                    "WNM" => Ok(Self::Wnm),
                    "CM" => Ok(Self::Cm),
                    "WCM" => Ok(Self::Wcm),
                    _ => Err("invalid value".into()),
                }
            }
        }
        impl ::std::convert::TryFrom<&str> for Title {
            type Error = self::error::ConversionError;
            fn try_from(
                value: &str,
            ) -> ::std::result::Result<Self, self::error::ConversionError> {
                value.parse()
            }
        }
        impl ::std::convert::TryFrom<::std::string::String> for Title {
            type Error = self::error::ConversionError;
            fn try_from(
                value: ::std::string::String,
            ) -> ::std::result::Result<Self, self::error::ConversionError> {
                value.parse()
            }
        }
        /// Error types.
        pub mod error {
            /// Error from a `TryFrom` or `FromStr` implementation.
            pub struct ConversionError(::std::borrow::Cow<'static, str>);
            impl ::std::error::Error for ConversionError {}
            impl ::std::fmt::Display for ConversionError {
                fn fmt(
                    &self,
                    f: &mut ::std::fmt::Formatter<'_>,
                ) -> Result<(), ::std::fmt::Error> {
                    ::std::fmt::Display::fmt(&self.0, f)
                }
            }
            impl ::std::fmt::Debug for ConversionError {
                fn fmt(
                    &self,
                    f: &mut ::std::fmt::Formatter<'_>,
                ) -> Result<(), ::std::fmt::Error> {
                    ::std::fmt::Debug::fmt(&self.0, f)
                }
            }
            impl From<&'static str> for ConversionError {
                fn from(value: &'static str) -> Self {
                    Self(value.into())
                }
            }
            impl From<String> for ConversionError {
                fn from(value: String) -> Self {
                    Self(value.into())
                }
            }
        }
    }
    pub mod running_game {
        ///Side of the board.
        #[derive(
            ::serde::Deserialize,
            ::serde::Serialize,
            Clone,
            Copy,
            Debug,
            Eq,
            Hash,
            Ord,
            PartialEq,
            PartialOrd
        )]
        pub enum Color {
            #[serde(rename = "white")]
            White,
            #[serde(rename = "black")]
            Black,
        }
        impl ::std::fmt::Display for Color {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                match *self {
                    Self::White => f.write_str("white"),
                    Self::Black => f.write_str("black"),
                }
            }
        }
        impl ::std::str::FromStr for Color {
            type Err = self::error::ConversionError;
            fn from_str(
                value: &str,
            ) -> ::std::result::Result<Self, self::error::ConversionError> {
                match value {
                    "white" => Ok(Self::White),
                    "black" => Ok(Self::Black),
                    _ => Err("invalid value".into()),
                }
            }
        }
        impl ::std::convert::TryFrom<&str> for Color {
            type Error = self::error::ConversionError;
            fn try_from(
                value: &str,
            ) -> ::std::result::Result<Self, self::error::ConversionError> {
                value.parse()
            }
        }
        impl ::std::convert::TryFrom<::std::string::String> for Color {
            type Error = self::error::ConversionError;
            fn try_from(
                value: ::std::string::String,
            ) -> ::std::result::Result<Self, self::error::ConversionError> {
                value.parse()
            }
        }
        /// Error types.
        pub mod error {
            /// Error from a `TryFrom` or `FromStr` implementation.
            pub struct ConversionError(::std::borrow::Cow<'static, str>);
            impl ::std::error::Error for ConversionError {}
            impl ::std::fmt::Display for ConversionError {
                fn fmt(
                    &self,
                    f: &mut ::std::fmt::Formatter<'_>,
                ) -> Result<(), ::std::fmt::Error> {
                    ::std::fmt::Display::fmt(&self.0, f)
                }
            }
            impl ::std::fmt::Debug for ConversionError {
                fn fmt(
                    &self,
                    f: &mut ::std::fmt::Formatter<'_>,
                ) -> Result<(), ::std::fmt::Error> {
                    ::std::fmt::Debug::fmt(&self.0, f)
                }
            }
            impl From<&'static str> for ConversionError {
                fn from(value: &'static str) -> Self {
                    Self(value.into())
                }
            }
            impl From<String> for ConversionError {
                fn from(value: String) -> Self {
                    Self(value.into())
                }
            }
        }
    }
    pub mod team_match {
        ///How the match ended for one side.
        #[derive(
            ::serde::Deserialize,
            ::serde::Serialize,
            Clone,
            Copy,
            Debug,
            Eq,
            Hash,
            Ord,
            PartialEq,
            PartialOrd
        )]
        pub enum Result {
            #[serde(rename = "win")]
            Win,
            #[serde(rename = "lose")]
            Lose,
            #[serde(rename = "draw")]
            Draw,
        }
        impl ::std::fmt::Display for Result {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                match *self {
                    Self::Win => f.write_str("win"),
                    Self::Lose => f.write_str("lose"),
                    Self::Draw => f.write_str("draw"),
                }
            }
        }
        impl ::std::str::FromStr for Result {
            type Err = self::error::ConversionError;
            fn from_str(
                value: &str,
            ) -> ::std::result::Result<Self, self::error::ConversionError> {
                match value {
                    "win" => Ok(Self::Win),
                    "lose" => Ok(Self::Lose),
                    "draw" => Ok(Self::Draw),
                    _ => Err("invalid value".into()),
                }
            }
        }
        impl ::std::convert::TryFrom<&str> for Result {
            type Error = self::error::ConversionError;
            fn try_from(
                value: &str,
            ) -> ::std::result::Result<Self, self::error::ConversionError> {
                value.parse()
            }
        }
        impl ::std::convert::TryFrom<::std::string::String> for Result {
            type Error = self::error::ConversionError;
            fn try_from(
                value: ::std::string::String,
            ) -> ::std::result::Result<Self, self::error::ConversionError> {
                value.parse()
            }
        }
        /// Error types.
        pub mod error {
            /// Error from a `TryFrom` or `FromStr` implementation.
            pub struct ConversionError(::std::borrow::Cow<'static, str>);
            impl ::std::error::Error for ConversionError {}
            impl ::std::fmt::Display for ConversionError {
                fn fmt(
                    &self,
                    f: &mut ::std::fmt::Formatter<'_>,
                ) -> Result<(), ::std::fmt::Error> {
                    ::std::fmt::Display::fmt(&self.0, f)
                }
            }
            impl ::std::fmt::Debug for ConversionError {
                fn fmt(
                    &self,
                    f: &mut ::std::fmt::Formatter<'_>,
                ) -> Result<(), ::std::fmt::Error> {
                    ::std::fmt::Debug::fmt(&self.0, f)
                }
            }
            impl From<&'static str> for ConversionError {
                fn from(value: &'static str) -> Self {
                    Self(value.into())
                }
            }
            impl From<String> for ConversionError {
                fn from(value: String) -> Self {
                    Self(value.into())
                }
            }
        }
    }
    pub mod time_class {
        ///Speed of the games. `standard` is an old name of `rapid`, `lightning` of `bullet`.
        #[derive(
            ::serde::Deserialize,
            ::serde::Serialize,
            Clone,
            Copy,
            Debug,
            Eq,
            Hash,
            Ord,
            PartialEq,
            PartialOrd
        )]
        pub enum TimeClass {
            #[serde(rename = "daily")]
            Daily,
            #[serde(rename = "rapid")]
            Rapid,
            #[serde(rename = "blitz")]
            Blitz,
            #[serde(rename = "bullet")]
            Bullet,
            #[serde(rename = "standard")]
            Standard,
            #[serde(rename = "lightning")]
            Lightning,
        }
        impl ::std::fmt::Display for TimeClass {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                match *self {
                    Self::Daily => f.write_str("daily"),
                    Self::Rapid => f.write_str("rapid"),
                    Self::Blitz => f.write_str("blitz"),
                    Self::Bullet => f.write_str("bullet"),
                    Self::Standard => f.write_str("standard"),
                    Self::Lightning => f.write_str("lightning"),
                }
            }
        }
        impl ::std::str::FromStr for TimeClass {
            type Err = self::error::ConversionError;
            fn from_str(
                value: &str,
            ) -> ::std::result::Result<Self, self::error::ConversionError> {
                match value {
                    "daily" => Ok(Self::Daily),
                    "rapid" => Ok(Self::Rapid),
                    "blitz" => Ok(Self::Blitz),
                    "bullet" => Ok(Self::Bullet),
                    "standard" => Ok(Self::Standard),
                    "lightning" => Ok(Self::Lightning),
                    _ => Err("invalid value".into()),
                }
            }
        }
        impl ::std::convert::TryFrom<&str> for TimeClass {
            type Error = self::error::ConversionError;
            fn try_from(
                value: &str,
            ) -> ::std::result::Result<Self, self::error::ConversionError> {
                value.parse()
            }
        }
        impl ::std::convert::TryFrom<::std::string::String> for TimeClass {
            type Error = self::error::ConversionError;
            fn try_from(
                value: ::std::string::String,
            ) -> ::std::result::Result<Self, self::error::ConversionError> {
                value.parse()
            }
        }
        /// Error types.
        pub mod error {
            /// Error from a `TryFrom` or `FromStr` implementation.
            pub struct ConversionError(::std::borrow::Cow<'static, str>);
            impl ::std::error::Error for ConversionError {}
            impl ::std::fmt::Display for ConversionError {
                fn fmt(
                    &self,
                    f: &mut ::std::fmt::Formatter<'_>,
                ) -> Result<(), ::std::fmt::Error> {
                    ::std::fmt::Display::fmt(&self.0, f)
                }
            }
            impl ::std::fmt::Debug for ConversionError {
                fn fmt(
                    &self,
                    f: &mut ::std::fmt::Formatter<'_>,
                ) -> Result<(), ::std::fmt::Error> {
                    ::std::fmt::Debug::fmt(&self.0, f)
                }
            }
            impl From<&'static str> for ConversionError {
                fn from(value: &'static str) -> Self {
                    Self(value.into())
                }
            }
            impl From<String> for ConversionError {
                fn from(value: String) -> Self {
                    Self(value.into())
                }
            }
        }
    }
    pub mod tournament {
        ///State of one player in the tournament.
        #[derive(
            ::serde::Deserialize,
            ::serde::Serialize,
            Clone,
            Copy,
            Debug,
            Eq,
            Hash,
            Ord,
            PartialEq,
            PartialOrd
        )]
        pub enum PlayerStatus {
            #[serde(rename = "winner")]
            Winner,
            #[serde(rename = "active")]
            Active,
            #[serde(rename = "registered")]
            Registered,
            #[serde(rename = "eliminated")]
            Eliminated,
            #[serde(rename = "withdrew")]
            Withdrew,
            #[serde(rename = "removed")]
            Removed,
            #[serde(rename = "invited")]
            Invited,
        }
        impl ::std::fmt::Display for PlayerStatus {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                match *self {
                    Self::Winner => f.write_str("winner"),
                    Self::Active => f.write_str("active"),
                    Self::Registered => f.write_str("registered"),
                    Self::Eliminated => f.write_str("eliminated"),
                    Self::Withdrew => f.write_str("withdrew"),
                    Self::Removed => f.write_str("removed"),
                    Self::Invited => f.write_str("invited"),
                }
            }
        }
        impl ::std::str::FromStr for PlayerStatus {
            type Err = self::error::ConversionError;
            fn from_str(
                value: &str,
            ) -> ::std::result::Result<Self, self::error::ConversionError> {
                match value {
                    "winner" => Ok(Self::Winner),
                    "active" => Ok(Self::Active),
                    "registered" => Ok(Self::Registered),
                    "eliminated" => Ok(Self::Eliminated),
                    "withdrew" => Ok(Self::Withdrew),
                    "removed" => Ok(Self::Removed),
                    "invited" => Ok(Self::Invited),
                    _ => Err("invalid value".into()),
                }
            }
        }
        impl ::std::convert::TryFrom<&str> for PlayerStatus {
            type Error = self::error::ConversionError;
            fn try_from(
                value: &str,
            ) -> ::std::result::Result<Self, self::error::ConversionError> {
                value.parse()
            }
        }
        impl ::std::convert::TryFrom<::std::string::String> for PlayerStatus {
            type Error = self::error::ConversionError;
            fn try_from(
                value: ::std::string::String,
            ) -> ::std::result::Result<Self, self::error::ConversionError> {
                value.parse()
            }
        }
        ///State of the tournament.
        #[derive(
            ::serde::Deserialize,
            ::serde::Serialize,
            Clone,
            Copy,
            Debug,
            Eq,
            Hash,
            Ord,
            PartialEq,
            PartialOrd
        )]
        pub enum Status {
            #[serde(rename = "registration")]
            Registration,
            #[serde(rename = "in_progress")]
            InProgress,
            #[serde(rename = "finished")]
            Finished,
        }
        impl ::std::fmt::Display for Status {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                match *self {
                    Self::Registration => f.write_str("registration"),
                    Self::InProgress => f.write_str("in_progress"),
                    Self::Finished => f.write_str("finished"),
                }
            }
        }
        impl ::std::str::FromStr for Status {
            type Err = self::error::ConversionError;
            fn from_str(
                value: &str,
            ) -> ::std::result::Result<Self, self::error::ConversionError> {
                match value {
                    "registration" => Ok(Self::Registration),
                    "in_progress" => Ok(Self::InProgress),
                    "finished" => Ok(Self::Finished),
                    _ => Err("invalid value".into()),
                }
            }
        }
        impl ::std::convert::TryFrom<&str> for Status {
            type Error = self::error::ConversionError;
            fn try_from(
                value: &str,
            ) -> ::std::result::Result<Self, self::error::ConversionError> {
                value.parse()
            }
        }
        impl ::std::convert::TryFrom<::std::string::String> for Status {
            type Error = self::error::ConversionError;
            fn try_from(
                value: ::std::string::String,
            ) -> ::std::result::Result<Self, self::error::ConversionError> {
                value.parse()
            }
        }
        ///Speed of the games; `standard` (rapid) and `lightning` (bullet) are old names that live tournaments still bear.
        #[derive(
            ::serde::Deserialize,
            ::serde::Serialize,
            Clone,
            Copy,
            Debug,
            Eq,
            Hash,
            Ord,
            PartialEq,
            PartialOrd
        )]
        pub enum TimeClass {
            #[serde(rename = "daily")]
            Daily,
            #[serde(rename = "rapid")]
            Rapid,
            #[serde(rename = "blitz")]
            Blitz,
            #[serde(rename = "bullet")]
            Bullet,
            #[serde(rename = "standard")]
            Standard,
            #[serde(rename = "lightning")]
            Lightning,
        }
        impl ::std::fmt::Display for TimeClass {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                match *self {
                    Self::Daily => f.write_str("daily"),
                    Self::Rapid => f.write_str("rapid"),
                    Self::Blitz => f.write_str("blitz"),
                    Self::Bullet => f.write_str("bullet"),
                    Self::Standard => f.write_str("standard"),
                    Self::Lightning => f.write_str("lightning"),
                }
            }
        }
        impl ::std::str::FromStr for TimeClass {
            type Err = self::error::ConversionError;
            fn from_str(
                value: &str,
            ) -> ::std::result::Result<Self, self::error::ConversionError> {
                match value {
                    "daily" => Ok(Self::Daily),
                    "rapid" => Ok(Self::Rapid),
                    "blitz" => Ok(Self::Blitz),
                    "bullet" => Ok(Self::Bullet),
                    "standard" => Ok(Self::Standard),
                    "lightning" => Ok(Self::Lightning),
                    _ => Err("invalid value".into()),
                }
            }
        }
        impl ::std::convert::TryFrom<&str> for TimeClass {
            type Error = self::error::ConversionError;
            fn try_from(
                value: &str,
            ) -> ::std::result::Result<Self, self::error::ConversionError> {
                value.parse()
            }
        }
        impl ::std::convert::TryFrom<::std::string::String> for TimeClass {
            type Error = self::error::ConversionError;
            fn try_from(
                value: ::std::string::String,
            ) -> ::std::result::Result<Self, self::error::ConversionError> {
                value.parse()
            }
        }
        ///System of pairing. Arenas are `standard` in recorded responses.
        #[derive(
            ::serde::Deserialize,
            ::serde::Serialize,
            Clone,
            Copy,
            Debug,
            Eq,
            Hash,
            Ord,
            PartialEq,
            PartialOrd
        )]
        pub enum Type {
            #[serde(rename = "round_robin")]
            RoundRobin,
            #[serde(rename = "swiss")]
            Swiss,
            #[serde(rename = "arena")]
            Arena,
            #[serde(rename = "standard")]
            Standard,
        }
        impl ::std::fmt::Display for Type {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                match *self {
                    Self::RoundRobin => f.write_str("round_robin"),
                    Self::Swiss => f.write_str("swiss"),
                    Self::Arena => f.write_str("arena"),
                    Self::Standard => f.write_str("standard"),
                }
            }
        }
        impl ::std::str::FromStr for Type {
            type Err = self::error::ConversionError;
            fn from_str(
                value: &str,
            ) -> ::std::result::Result<Self, self::error::ConversionError> {
                match value {
                    "round_robin" => Ok(Self::RoundRobin),
                    "swiss" => Ok(Self::Swiss),
                    "arena" => Ok(Self::Arena),
                    "standard" => Ok(Self::Standard),
                    _ => Err("invalid value".into()),
                }
            }
        }
        impl ::std::convert::TryFrom<&str> for Type {
            type Error = self::error::ConversionError;
            fn try_from(
                value: &str,
            ) -> ::std::result::Result<Self, self::error::ConversionError> {
                value.parse()
            }
        }
        impl ::std::convert::TryFrom<::std::string::String> for Type {
            type Error = self::error::ConversionError;
            fn try_from(
                value: ::std::string::String,
            ) -> ::std::result::Result<Self, self::error::ConversionError> {
                value.parse()
            }
        }
        /// Error types.
        pub mod error {
            /// Error from a `TryFrom` or `FromStr` implementation.
            pub struct ConversionError(::std::borrow::Cow<'static, str>);
            impl ::std::error::Error for ConversionError {}
            impl ::std::fmt::Display for ConversionError {
                fn fmt(
                    &self,
                    f: &mut ::std::fmt::Formatter<'_>,
                ) -> Result<(), ::std::fmt::Error> {
                    ::std::fmt::Display::fmt(&self.0, f)
                }
            }
            impl ::std::fmt::Debug for ConversionError {
                fn fmt(
                    &self,
                    f: &mut ::std::fmt::Formatter<'_>,
                ) -> Result<(), ::std::fmt::Error> {
                    ::std::fmt::Debug::fmt(&self.0, f)
                }
            }
            impl From<&'static str> for ConversionError {
                fn from(value: &'static str) -> Self {
                    Self(value.into())
                }
            }
            impl From<String> for ConversionError {
                fn from(value: String) -> Self {
                    Self(value.into())
                }
            }
        }
    }
}
