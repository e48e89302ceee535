// @generated from schemas/sheet.json by `cargo codegen`. Do not edit.

use ::scoresheet_runtime as runtime;
///The endpoint `sheet`: its route, tables, schema and decoder.
pub static ENDPOINT: runtime::Endpoint = runtime::Endpoint {
    name: "sheet",
    summary: "A sheet.",
    verified: None,
    route: Some(runtime::Route {
        host: &runtime::Host {
            name: "api",
            base_url: "",
            auth: None,
        },
        path: "/sheet",
        parameters: &[],
    }),
    example: &[],
    body_format: runtime::BodyFormat::Json,
    tables: &TABLES,
    json_schema: JSON_SCHEMA,
    schema_hash: "1b35a54042060984e5684952e8a48a2eb0846e2fc010bda4cc771e882c34a81d",
    pages: None,
    dlt: "{}",
    columns: &decoder::columns,
};
static TABLES: [runtime::Table; 1usize] = [
    runtime::Table {
        name: "sheet",
        rows: "",
        columns: &[
            runtime::Column {
                name: "p0",
                origin: runtime::Origin::Body("/p0"),
                description: "Value 0.",
            },
            runtime::Column {
                name: "p1",
                origin: runtime::Origin::Body("/p1"),
                description: "Value 1.",
            },
            runtime::Column {
                name: "p2",
                origin: runtime::Origin::Body("/p2"),
                description: "Value 2.",
            },
            runtime::Column {
                name: "p3",
                origin: runtime::Origin::Body("/p3"),
                description: "Value 3.",
            },
            runtime::Column {
                name: "p4",
                origin: runtime::Origin::Body("/p4"),
                description: "Value 4.",
            },
            runtime::Column {
                name: "p5",
                origin: runtime::Origin::Body("/p5"),
                description: "Value 5.",
            },
            runtime::Column {
                name: "p6",
                origin: runtime::Origin::Body("/p6"),
                description: "Value 6.",
            },
            runtime::Column {
                name: "p7",
                origin: runtime::Origin::Body("/p7"),
                description: "Value 7.",
            },
            runtime::Column {
                name: "p8",
                origin: runtime::Origin::Body("/p8"),
                description: "Value 8.",
            },
            runtime::Column {
                name: "p9",
                origin: runtime::Origin::Body("/p9"),
                description: "Value 9.",
            },
            runtime::Column {
                name: "p10",
                origin: runtime::Origin::Body("/p10"),
                description: "Value 10.",
            },
            runtime::Column {
                name: "p11",
                origin: runtime::Origin::Body("/p11"),
                description: "Value 11.",
            },
            runtime::Column {
                name: "p12",
                origin: runtime::Origin::Body("/p12"),
                description: "Value 12.",
            },
            runtime::Column {
                name: "p13",
                origin: runtime::Origin::Body("/p13"),
                description: "Value 13.",
            },
            runtime::Column {
                name: "p14",
                origin: runtime::Origin::Body("/p14"),
                description: "Value 14.",
            },
            runtime::Column {
                name: "p15",
                origin: runtime::Origin::Body("/p15"),
                description: "Value 15.",
            },
            runtime::Column {
                name: "p16",
                origin: runtime::Origin::Body("/p16"),
                description: "Value 16.",
            },
            runtime::Column {
                name: "p17",
                origin: runtime::Origin::Body("/p17"),
                description: "Value 17.",
            },
            runtime::Column {
                name: "p18",
                origin: runtime::Origin::Body("/p18"),
                description: "Value 18.",
            },
            runtime::Column {
                name: "p19",
                origin: runtime::Origin::Body("/p19"),
                description: "Value 19.",
            },
            runtime::Column {
                name: "p20",
                origin: runtime::Origin::Body("/p20"),
                description: "Value 20.",
            },
            runtime::Column {
                name: "p21",
                origin: runtime::Origin::Body("/p21"),
                description: "Value 21.",
            },
            runtime::Column {
                name: "p22",
                origin: runtime::Origin::Body("/p22"),
                description: "Value 22.",
            },
            runtime::Column {
                name: "p23",
                origin: runtime::Origin::Body("/p23"),
                description: "Value 23.",
            },
            runtime::Column {
                name: "p24",
                origin: runtime::Origin::Body("/p24"),
                description: "Value 24.",
            },
            runtime::Column {
                name: "p25",
                origin: runtime::Origin::Body("/p25"),
                description: "Value 25.",
            },
            runtime::Column {
                name: "p26",
                origin: runtime::Origin::Body("/p26"),
                description: "Value 26.",
            },
            runtime::Column {
                name: "p27",
                origin: runtime::Origin::Body("/p27"),
                description: "Value 27.",
            },
            runtime::Column {
                name: "p28",
                origin: runtime::Origin::Body("/p28"),
                description: "Value 28.",
            },
            runtime::Column {
                name: "p29",
                origin: runtime::Origin::Body("/p29"),
                description: "Value 29.",
            },
            runtime::Column {
                name: "p30",
                origin: runtime::Origin::Body("/p30"),
                description: "Value 30.",
            },
            runtime::Column {
                name: "p31",
                origin: runtime::Origin::Body("/p31"),
                description: "Value 31.",
            },
            runtime::Column {
                name: "p32",
                origin: runtime::Origin::Body("/p32"),
                description: "Value 32.",
            },
            runtime::Column {
                name: "p33",
                origin: runtime::Origin::Body("/p33"),
                description: "Value 33.",
            },
            runtime::Column {
                name: "p34",
                origin: runtime::Origin::Body("/p34"),
                description: "Value 34.",
            },
            runtime::Column {
                name: "p35",
                origin: runtime::Origin::Body("/p35"),
                description: "Value 35.",
            },
            runtime::Column {
                name: "p36",
                origin: runtime::Origin::Body("/p36"),
                description: "Value 36.",
            },
            runtime::Column {
                name: "p37",
                origin: runtime::Origin::Body("/p37"),
                description: "Value 37.",
            },
            runtime::Column {
                name: "p38",
                origin: runtime::Origin::Body("/p38"),
                description: "Value 38.",
            },
            runtime::Column {
                name: "p39",
                origin: runtime::Origin::Body("/p39"),
                description: "Value 39.",
            },
            runtime::Column {
                name: "p40",
                origin: runtime::Origin::Body("/p40"),
                description: "Value 40.",
            },
            runtime::Column {
                name: "p41",
                origin: runtime::Origin::Body("/p41"),
                description: "Value 41.",
            },
            runtime::Column {
                name: "p42",
                origin: runtime::Origin::Body("/p42"),
                description: "Value 42.",
            },
            runtime::Column {
                name: "p43",
                origin: runtime::Origin::Body("/p43"),
                description: "Value 43.",
            },
            runtime::Column {
                name: "p44",
                origin: runtime::Origin::Body("/p44"),
                description: "Value 44.",
            },
            runtime::Column {
                name: "p45",
                origin: runtime::Origin::Body("/p45"),
                description: "Value 45.",
            },
            runtime::Column {
                name: "p46",
                origin: runtime::Origin::Body("/p46"),
                description: "Value 46.",
            },
            runtime::Column {
                name: "p47",
                origin: runtime::Origin::Body("/p47"),
                description: "Value 47.",
            },
            runtime::Column {
                name: "p48",
                origin: runtime::Origin::Body("/p48"),
                description: "Value 48.",
            },
            runtime::Column {
                name: "p49",
                origin: runtime::Origin::Body("/p49"),
                description: "Value 49.",
            },
            runtime::Column {
                name: "p50",
                origin: runtime::Origin::Body("/p50"),
                description: "Value 50.",
            },
            runtime::Column {
                name: "p51",
                origin: runtime::Origin::Body("/p51"),
                description: "Value 51.",
            },
            runtime::Column {
                name: "p52",
                origin: runtime::Origin::Body("/p52"),
                description: "Value 52.",
            },
            runtime::Column {
                name: "p53",
                origin: runtime::Origin::Body("/p53"),
                description: "Value 53.",
            },
            runtime::Column {
                name: "p54",
                origin: runtime::Origin::Body("/p54"),
                description: "Value 54.",
            },
            runtime::Column {
                name: "p55",
                origin: runtime::Origin::Body("/p55"),
                description: "Value 55.",
            },
            runtime::Column {
                name: "p56",
                origin: runtime::Origin::Body("/p56"),
                description: "Value 56.",
            },
            runtime::Column {
                name: "p57",
                origin: runtime::Origin::Body("/p57"),
                description: "Value 57.",
            },
            runtime::Column {
                name: "p58",
                origin: runtime::Origin::Body("/p58"),
                description: "Value 58.",
            },
            runtime::Column {
                name: "p59",
                origin: runtime::Origin::Body("/p59"),
                description: "Value 59.",
            },
            runtime::Column {
                name: "p60",
                origin: runtime::Origin::Body("/p60"),
                description: "Value 60.",
            },
            runtime::Column {
                name: "p61",
                origin: runtime::Origin::Body("/p61"),
                description: "Value 61.",
            },
            runtime::Column {
                name: "p62",
                origin: runtime::Origin::Body("/p62"),
                description: "Value 62.",
            },
            runtime::Column {
                name: "p63",
                origin: runtime::Origin::Body("/p63"),
                description: "Value 63.",
            },
            runtime::Column {
                name: "p64",
                origin: runtime::Origin::Body("/p64"),
                description: "Value 64.",
            },
            runtime::Column {
                name: "p65",
                origin: runtime::Origin::Body("/p65"),
                description: "Value 65.",
            },
            runtime::Column {
                name: "p66",
                origin: runtime::Origin::Body("/p66"),
                description: "Value 66.",
            },
            runtime::Column {
                name: "p67",
                origin: runtime::Origin::Body("/p67"),
                description: "Value 67.",
            },
            runtime::Column {
                name: "p68",
                origin: runtime::Origin::Body("/p68"),
                description: "Value 68.",
            },
            runtime::Column {
                name: "p69",
                origin: runtime::Origin::Body("/p69"),
                description: "Value 69.",
            },
            runtime::Column {
                name: "p70",
                origin: runtime::Origin::Body("/p70"),
                description: "Value 70.",
            },
            runtime::Column {
                name: "p71",
                origin: runtime::Origin::Body("/p71"),
                description: "Value 71.",
            },
            runtime::Column {
                name: "p72",
                origin: runtime::Origin::Body("/p72"),
                description: "Value 72.",
            },
            runtime::Column {
                name: "p73",
                origin: runtime::Origin::Body("/p73"),
                description: "Value 73.",
            },
            runtime::Column {
                name: "p74",
                origin: runtime::Origin::Body("/p74"),
                description: "Value 74.",
            },
            runtime::Column {
                name: "p75",
                origin: runtime::Origin::Body("/p75"),
                description: "Value 75.",
            },
            runtime::Column {
                name: "p76",
                origin: runtime::Origin::Body("/p76"),
                description: "Value 76.",
            },
            runtime::Column {
                name: "p77",
                origin: runtime::Origin::Body("/p77"),
                description: "Value 77.",
            },
            runtime::Column {
                name: "p78",
                origin: runtime::Origin::Body("/p78"),
                description: "Value 78.",
            },
            runtime::Column {
                name: "p79",
                origin: runtime::Origin::Body("/p79"),
                description: "Value 79.",
            },
            runtime::Column {
                name: "p80",
                origin: runtime::Origin::Body("/p80"),
                description: "Value 80.",
            },
            runtime::Column {
                name: "p81",
                origin: runtime::Origin::Body("/p81"),
                description: "Value 81.",
            },
            runtime::Column {
                name: "p82",
                origin: runtime::Origin::Body("/p82"),
                description: "Value 82.",
            },
            runtime::Column {
                name: "p83",
                origin: runtime::Origin::Body("/p83"),
                description: "Value 83.",
            },
            runtime::Column {
                name: "p84",
                origin: runtime::Origin::Body("/p84"),
                description: "Value 84.",
            },
            runtime::Column {
                name: "p85",
                origin: runtime::Origin::Body("/p85"),
                description: "Value 85.",
            },
            runtime::Column {
                name: "p86",
                origin: runtime::Origin::Body("/p86"),
                description: "Value 86.",
            },
            runtime::Column {
                name: "p87",
                origin: runtime::Origin::Body("/p87"),
                description: "Value 87.",
            },
            runtime::Column {
                name: "p88",
                origin: runtime::Origin::Body("/p88"),
                description: "Value 88.",
            },
            runtime::Column {
                name: "p89",
                origin: runtime::Origin::Body("/p89"),
                description: "Value 89.",
            },
            runtime::Column {
                name: "p90",
                origin: runtime::Origin::Body("/p90"),
                description: "Value 90.",
            },
            runtime::Column {
                name: "p91",
                origin: runtime::Origin::Body("/p91"),
                description: "Value 91.",
            },
            runtime::Column {
                name: "p92",
                origin: runtime::Origin::Body("/p92"),
                description: "Value 92.",
            },
            runtime::Column {
                name: "p93",
                origin: runtime::Origin::Body("/p93"),
                description: "Value 93.",
            },
            runtime::Column {
                name: "p94",
                origin: runtime::Origin::Body("/p94"),
                description: "Value 94.",
            },
            runtime::Column {
                name: "p95",
                origin: runtime::Origin::Body("/p95"),
                description: "Value 95.",
            },
            runtime::Column {
                name: "p96",
                origin: runtime::Origin::Body("/p96"),
                description: "Value 96.",
            },
            runtime::Column {
                name: "p97",
                origin: runtime::Origin::Body("/p97"),
                description: "Value 97.",
            },
            runtime::Column {
                name: "p98",
                origin: runtime::Origin::Body("/p98"),
                description: "Value 98.",
            },
            runtime::Column {
                name: "p99",
                origin: runtime::Origin::Body("/p99"),
                description: "Value 99.",
            },
            runtime::Column {
                name: "p100",
                origin: runtime::Origin::Body("/p100"),
                description: "Value 100.",
            },
            runtime::Column {
                name: "p101",
                origin: runtime::Origin::Body("/p101"),
                description: "Value 101.",
            },
            runtime::Column {
                name: "p102",
                origin: runtime::Origin::Body("/p102"),
                description: "Value 102.",
            },
            runtime::Column {
                name: "p103",
                origin: runtime::Origin::Body("/p103"),
                description: "Value 103.",
            },
            runtime::Column {
                name: "p104",
                origin: runtime::Origin::Body("/p104"),
                description: "Value 104.",
            },
            runtime::Column {
                name: "p105",
                origin: runtime::Origin::Body("/p105"),
                description: "Value 105.",
            },
            runtime::Column {
                name: "p106",
                origin: runtime::Origin::Body("/p106"),
                description: "Value 106.",
            },
            runtime::Column {
                name: "p107",
                origin: runtime::Origin::Body("/p107"),
                description: "Value 107.",
            },
            runtime::Column {
                name: "p108",
                origin: runtime::Origin::Body("/p108"),
                description: "Value 108.",
            },
            runtime::Column {
                name: "p109",
                origin: runtime::Origin::Body("/p109"),
                description: "Value 109.",
            },
            runtime::Column {
                name: "p110",
                origin: runtime::Origin::Body("/p110"),
                description: "Value 110.",
            },
            runtime::Column {
                name: "p111",
                origin: runtime::Origin::Body("/p111"),
                description: "Value 111.",
            },
            runtime::Column {
                name: "p112",
                origin: runtime::Origin::Body("/p112"),
                description: "Value 112.",
            },
            runtime::Column {
                name: "p113",
                origin: runtime::Origin::Body("/p113"),
                description: "Value 113.",
            },
            runtime::Column {
                name: "p114",
                origin: runtime::Origin::Body("/p114"),
                description: "Value 114.",
            },
            runtime::Column {
                name: "p115",
                origin: runtime::Origin::Body("/p115"),
                description: "Value 115.",
            },
            runtime::Column {
                name: "p116",
                origin: runtime::Origin::Body("/p116"),
                description: "Value 116.",
            },
            runtime::Column {
                name: "p117",
                origin: runtime::Origin::Body("/p117"),
                description: "Value 117.",
            },
            runtime::Column {
                name: "p118",
                origin: runtime::Origin::Body("/p118"),
                description: "Value 118.",
            },
            runtime::Column {
                name: "p119",
                origin: runtime::Origin::Body("/p119"),
                description: "Value 119.",
            },
            runtime::Column {
                name: "p120",
                origin: runtime::Origin::Body("/p120"),
                description: "Value 120.",
            },
            runtime::Column {
                name: "p121",
                origin: runtime::Origin::Body("/p121"),
                description: "Value 121.",
            },
            runtime::Column {
                name: "p122",
                origin: runtime::Origin::Body("/p122"),
                description: "Value 122.",
            },
            runtime::Column {
                name: "p123",
                origin: runtime::Origin::Body("/p123"),
                description: "Value 123.",
            },
            runtime::Column {
                name: "p124",
                origin: runtime::Origin::Body("/p124"),
                description: "Value 124.",
            },
            runtime::Column {
                name: "p125",
                origin: runtime::Origin::Body("/p125"),
                description: "Value 125.",
            },
            runtime::Column {
                name: "p126",
                origin: runtime::Origin::Body("/p126"),
                description: "Value 126.",
            },
            runtime::Column {
                name: "p127",
                origin: runtime::Origin::Body("/p127"),
                description: "Value 127.",
            },
            runtime::Column {
                name: "p128",
                origin: runtime::Origin::Body("/p128"),
                description: "Value 128.",
            },
            runtime::Column {
                name: "p129",
                origin: runtime::Origin::Body("/p129"),
                description: "Value 129.",
            },
        ],
        key: &[],
        parent: None,
        schema: std::sync::LazyLock::new(&sheet_schema),
    },
];
const JSON_SCHEMA: &str = r#"{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "description": "A wide object.",
  "type": "object",
  "additionalProperties": false,
  "required": [
    "p0",
    "p62",
    "p63",
    "p64",
    "p129"
  ],
  "properties": {
    "p0": {
      "description": "Value 0.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p1": {
      "description": "Value 1.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p2": {
      "description": "Value 2.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p3": {
      "description": "Value 3.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p4": {
      "description": "Value 4.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p5": {
      "description": "Value 5.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p6": {
      "description": "Value 6.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p7": {
      "description": "Value 7.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p8": {
      "description": "Value 8.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p9": {
      "description": "Value 9.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p10": {
      "description": "Value 10.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p11": {
      "description": "Value 11.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p12": {
      "description": "Value 12.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p13": {
      "description": "Value 13.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p14": {
      "description": "Value 14.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p15": {
      "description": "Value 15.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p16": {
      "description": "Value 16.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p17": {
      "description": "Value 17.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p18": {
      "description": "Value 18.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p19": {
      "description": "Value 19.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p20": {
      "description": "Value 20.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p21": {
      "description": "Value 21.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p22": {
      "description": "Value 22.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p23": {
      "description": "Value 23.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p24": {
      "description": "Value 24.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p25": {
      "description": "Value 25.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p26": {
      "description": "Value 26.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p27": {
      "description": "Value 27.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p28": {
      "description": "Value 28.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p29": {
      "description": "Value 29.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p30": {
      "description": "Value 30.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p31": {
      "description": "Value 31.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p32": {
      "description": "Value 32.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p33": {
      "description": "Value 33.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p34": {
      "description": "Value 34.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p35": {
      "description": "Value 35.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p36": {
      "description": "Value 36.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p37": {
      "description": "Value 37.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p38": {
      "description": "Value 38.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p39": {
      "description": "Value 39.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p40": {
      "description": "Value 40.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p41": {
      "description": "Value 41.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p42": {
      "description": "Value 42.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p43": {
      "description": "Value 43.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p44": {
      "description": "Value 44.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p45": {
      "description": "Value 45.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p46": {
      "description": "Value 46.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p47": {
      "description": "Value 47.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p48": {
      "description": "Value 48.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p49": {
      "description": "Value 49.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p50": {
      "description": "Value 50.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p51": {
      "description": "Value 51.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p52": {
      "description": "Value 52.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p53": {
      "description": "Value 53.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p54": {
      "description": "Value 54.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p55": {
      "description": "Value 55.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p56": {
      "description": "Value 56.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p57": {
      "description": "Value 57.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p58": {
      "description": "Value 58.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p59": {
      "description": "Value 59.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p60": {
      "description": "Value 60.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p61": {
      "description": "Value 61.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p62": {
      "description": "Value 62.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p63": {
      "description": "Value 63.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p64": {
      "description": "Value 64.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p65": {
      "description": "Value 65.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p66": {
      "description": "Value 66.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p67": {
      "description": "Value 67.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p68": {
      "description": "Value 68.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p69": {
      "description": "Value 69.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p70": {
      "description": "Value 70.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p71": {
      "description": "Value 71.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p72": {
      "description": "Value 72.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p73": {
      "description": "Value 73.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p74": {
      "description": "Value 74.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p75": {
      "description": "Value 75.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p76": {
      "description": "Value 76.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p77": {
      "description": "Value 77.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p78": {
      "description": "Value 78.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p79": {
      "description": "Value 79.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p80": {
      "description": "Value 80.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p81": {
      "description": "Value 81.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p82": {
      "description": "Value 82.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p83": {
      "description": "Value 83.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p84": {
      "description": "Value 84.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p85": {
      "description": "Value 85.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p86": {
      "description": "Value 86.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p87": {
      "description": "Value 87.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p88": {
      "description": "Value 88.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p89": {
      "description": "Value 89.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p90": {
      "description": "Value 90.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p91": {
      "description": "Value 91.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p92": {
      "description": "Value 92.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p93": {
      "description": "Value 93.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p94": {
      "description": "Value 94.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p95": {
      "description": "Value 95.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p96": {
      "description": "Value 96.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p97": {
      "description": "Value 97.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p98": {
      "description": "Value 98.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p99": {
      "description": "Value 99.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p100": {
      "description": "Value 100.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p101": {
      "description": "Value 101.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p102": {
      "description": "Value 102.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p103": {
      "description": "Value 103.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p104": {
      "description": "Value 104.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p105": {
      "description": "Value 105.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p106": {
      "description": "Value 106.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p107": {
      "description": "Value 107.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p108": {
      "description": "Value 108.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p109": {
      "description": "Value 109.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p110": {
      "description": "Value 110.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p111": {
      "description": "Value 111.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p112": {
      "description": "Value 112.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p113": {
      "description": "Value 113.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p114": {
      "description": "Value 114.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p115": {
      "description": "Value 115.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p116": {
      "description": "Value 116.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p117": {
      "description": "Value 117.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p118": {
      "description": "Value 118.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p119": {
      "description": "Value 119.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p120": {
      "description": "Value 120.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p121": {
      "description": "Value 121.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p122": {
      "description": "Value 122.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p123": {
      "description": "Value 123.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p124": {
      "description": "Value 124.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p125": {
      "description": "Value 125.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p126": {
      "description": "Value 126.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p127": {
      "description": "Value 127.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p128": {
      "description": "Value 128.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    },
    "p129": {
      "description": "Value 129.",
      "type": "integer",
      "minimum": 0,
      "maximum": 9
    }
  }
}"#;
///Arrow schema of the table `sheet`.
fn sheet_schema() -> runtime::SchemaRef {
    runtime::schema(
        TABLES[0].columns,
        [
            runtime::integer_field("p0", false),
            runtime::integer_field("p1", true),
            runtime::integer_field("p2", true),
            runtime::integer_field("p3", true),
            runtime::integer_field("p4", true),
            runtime::integer_field("p5", true),
            runtime::integer_field("p6", true),
            runtime::integer_field("p7", true),
            runtime::integer_field("p8", true),
            runtime::integer_field("p9", true),
            runtime::integer_field("p10", true),
            runtime::integer_field("p11", true),
            runtime::integer_field("p12", true),
            runtime::integer_field("p13", true),
            runtime::integer_field("p14", true),
            runtime::integer_field("p15", true),
            runtime::integer_field("p16", true),
            runtime::integer_field("p17", true),
            runtime::integer_field("p18", true),
            runtime::integer_field("p19", true),
            runtime::integer_field("p20", true),
            runtime::integer_field("p21", true),
            runtime::integer_field("p22", true),
            runtime::integer_field("p23", true),
            runtime::integer_field("p24", true),
            runtime::integer_field("p25", true),
            runtime::integer_field("p26", true),
            runtime::integer_field("p27", true),
            runtime::integer_field("p28", true),
            runtime::integer_field("p29", true),
            runtime::integer_field("p30", true),
            runtime::integer_field("p31", true),
            runtime::integer_field("p32", true),
            runtime::integer_field("p33", true),
            runtime::integer_field("p34", true),
            runtime::integer_field("p35", true),
            runtime::integer_field("p36", true),
            runtime::integer_field("p37", true),
            runtime::integer_field("p38", true),
            runtime::integer_field("p39", true),
            runtime::integer_field("p40", true),
            runtime::integer_field("p41", true),
            runtime::integer_field("p42", true),
            runtime::integer_field("p43", true),
            runtime::integer_field("p44", true),
            runtime::integer_field("p45", true),
            runtime::integer_field("p46", true),
            runtime::integer_field("p47", true),
            runtime::integer_field("p48", true),
            runtime::integer_field("p49", true),
            runtime::integer_field("p50", true),
            runtime::integer_field("p51", true),
            runtime::integer_field("p52", true),
            runtime::integer_field("p53", true),
            runtime::integer_field("p54", true),
            runtime::integer_field("p55", true),
            runtime::integer_field("p56", true),
            runtime::integer_field("p57", true),
            runtime::integer_field("p58", true),
            runtime::integer_field("p59", true),
            runtime::integer_field("p60", true),
            runtime::integer_field("p61", true),
            runtime::integer_field("p62", false),
            runtime::integer_field("p63", false),
            runtime::integer_field("p64", false),
            runtime::integer_field("p65", true),
            runtime::integer_field("p66", true),
            runtime::integer_field("p67", true),
            runtime::integer_field("p68", true),
            runtime::integer_field("p69", true),
            runtime::integer_field("p70", true),
            runtime::integer_field("p71", true),
            runtime::integer_field("p72", true),
            runtime::integer_field("p73", true),
            runtime::integer_field("p74", true),
            runtime::integer_field("p75", true),
            runtime::integer_field("p76", true),
            runtime::integer_field("p77", true),
            runtime::integer_field("p78", true),
            runtime::integer_field("p79", true),
            runtime::integer_field("p80", true),
            runtime::integer_field("p81", true),
            runtime::integer_field("p82", true),
            runtime::integer_field("p83", true),
            runtime::integer_field("p84", true),
            runtime::integer_field("p85", true),
            runtime::integer_field("p86", true),
            runtime::integer_field("p87", true),
            runtime::integer_field("p88", true),
            runtime::integer_field("p89", true),
            runtime::integer_field("p90", true),
            runtime::integer_field("p91", true),
            runtime::integer_field("p92", true),
            runtime::integer_field("p93", true),
            runtime::integer_field("p94", true),
            runtime::integer_field("p95", true),
            runtime::integer_field("p96", true),
            runtime::integer_field("p97", true),
            runtime::integer_field("p98", true),
            runtime::integer_field("p99", true),
            runtime::integer_field("p100", true),
            runtime::integer_field("p101", true),
            runtime::integer_field("p102", true),
            runtime::integer_field("p103", true),
            runtime::integer_field("p104", true),
            runtime::integer_field("p105", true),
            runtime::integer_field("p106", true),
            runtime::integer_field("p107", true),
            runtime::integer_field("p108", true),
            runtime::integer_field("p109", true),
            runtime::integer_field("p110", true),
            runtime::integer_field("p111", true),
            runtime::integer_field("p112", true),
            runtime::integer_field("p113", true),
            runtime::integer_field("p114", true),
            runtime::integer_field("p115", true),
            runtime::integer_field("p116", true),
            runtime::integer_field("p117", true),
            runtime::integer_field("p118", true),
            runtime::integer_field("p119", true),
            runtime::integer_field("p120", true),
            runtime::integer_field("p121", true),
            runtime::integer_field("p122", true),
            runtime::integer_field("p123", true),
            runtime::integer_field("p124", true),
            runtime::integer_field("p125", true),
            runtime::integer_field("p126", true),
            runtime::integer_field("p127", true),
            runtime::integer_field("p128", true),
            runtime::integer_field("p129", false),
        ],
    )
}
mod decoder {
    use super::runtime;
    pub(crate) fn columns() -> Box<dyn runtime::Columns> {
        Box::new(Tables::default())
    }
    #[derive(Default)]
    struct Tables {
        rows_: [usize; 1usize],
        sheet: SheetColumns,
    }
    impl runtime::Columns for Tables {
        fn read(
            &mut self,
            cursor: &mut runtime::Cursor<'_>,
            _request: &runtime::Request,
        ) -> runtime::Result<()> {
            root(cursor, self)?;
            cursor.end()?;
            let tables = &mut *self;
            tables.rows_[0usize] += 1;
            Ok(())
        }
        fn rows(&mut self) -> &mut [usize] {
            &mut self.rows_
        }
        fn visit(&mut self, visitor: &mut dyn FnMut(usize, &mut dyn runtime::Builder)) {
            visitor(0usize, &mut self.sheet.p0);
            visitor(0usize, &mut self.sheet.p1);
            visitor(0usize, &mut self.sheet.p2);
            visitor(0usize, &mut self.sheet.p3);
            visitor(0usize, &mut self.sheet.p4);
            visitor(0usize, &mut self.sheet.p5);
            visitor(0usize, &mut self.sheet.p6);
            visitor(0usize, &mut self.sheet.p7);
            visitor(0usize, &mut self.sheet.p8);
            visitor(0usize, &mut self.sheet.p9);
            visitor(0usize, &mut self.sheet.p10);
            visitor(0usize, &mut self.sheet.p11);
            visitor(0usize, &mut self.sheet.p12);
            visitor(0usize, &mut self.sheet.p13);
            visitor(0usize, &mut self.sheet.p14);
            visitor(0usize, &mut self.sheet.p15);
            visitor(0usize, &mut self.sheet.p16);
            visitor(0usize, &mut self.sheet.p17);
            visitor(0usize, &mut self.sheet.p18);
            visitor(0usize, &mut self.sheet.p19);
            visitor(0usize, &mut self.sheet.p20);
            visitor(0usize, &mut self.sheet.p21);
            visitor(0usize, &mut self.sheet.p22);
            visitor(0usize, &mut self.sheet.p23);
            visitor(0usize, &mut self.sheet.p24);
            visitor(0usize, &mut self.sheet.p25);
            visitor(0usize, &mut self.sheet.p26);
            visitor(0usize, &mut self.sheet.p27);
            visitor(0usize, &mut self.sheet.p28);
            visitor(0usize, &mut self.sheet.p29);
            visitor(0usize, &mut self.sheet.p30);
            visitor(0usize, &mut self.sheet.p31);
            visitor(0usize, &mut self.sheet.p32);
            visitor(0usize, &mut self.sheet.p33);
            visitor(0usize, &mut self.sheet.p34);
            visitor(0usize, &mut self.sheet.p35);
            visitor(0usize, &mut self.sheet.p36);
            visitor(0usize, &mut self.sheet.p37);
            visitor(0usize, &mut self.sheet.p38);
            visitor(0usize, &mut self.sheet.p39);
            visitor(0usize, &mut self.sheet.p40);
            visitor(0usize, &mut self.sheet.p41);
            visitor(0usize, &mut self.sheet.p42);
            visitor(0usize, &mut self.sheet.p43);
            visitor(0usize, &mut self.sheet.p44);
            visitor(0usize, &mut self.sheet.p45);
            visitor(0usize, &mut self.sheet.p46);
            visitor(0usize, &mut self.sheet.p47);
            visitor(0usize, &mut self.sheet.p48);
            visitor(0usize, &mut self.sheet.p49);
            visitor(0usize, &mut self.sheet.p50);
            visitor(0usize, &mut self.sheet.p51);
            visitor(0usize, &mut self.sheet.p52);
            visitor(0usize, &mut self.sheet.p53);
            visitor(0usize, &mut self.sheet.p54);
            visitor(0usize, &mut self.sheet.p55);
            visitor(0usize, &mut self.sheet.p56);
            visitor(0usize, &mut self.sheet.p57);
            visitor(0usize, &mut self.sheet.p58);
            visitor(0usize, &mut self.sheet.p59);
            visitor(0usize, &mut self.sheet.p60);
            visitor(0usize, &mut self.sheet.p61);
            visitor(0usize, &mut self.sheet.p62);
            visitor(0usize, &mut self.sheet.p63);
            visitor(0usize, &mut self.sheet.p64);
            visitor(0usize, &mut self.sheet.p65);
            visitor(0usize, &mut self.sheet.p66);
            visitor(0usize, &mut self.sheet.p67);
            visitor(0usize, &mut self.sheet.p68);
            visitor(0usize, &mut self.sheet.p69);
            visitor(0usize, &mut self.sheet.p70);
            visitor(0usize, &mut self.sheet.p71);
            visitor(0usize, &mut self.sheet.p72);
            visitor(0usize, &mut self.sheet.p73);
            visitor(0usize, &mut self.sheet.p74);
            visitor(0usize, &mut self.sheet.p75);
            visitor(0usize, &mut self.sheet.p76);
            visitor(0usize, &mut self.sheet.p77);
            visitor(0usize, &mut self.sheet.p78);
            visitor(0usize, &mut self.sheet.p79);
            visitor(0usize, &mut self.sheet.p80);
            visitor(0usize, &mut self.sheet.p81);
            visitor(0usize, &mut self.sheet.p82);
            visitor(0usize, &mut self.sheet.p83);
            visitor(0usize, &mut self.sheet.p84);
            visitor(0usize, &mut self.sheet.p85);
            visitor(0usize, &mut self.sheet.p86);
            visitor(0usize, &mut self.sheet.p87);
            visitor(0usize, &mut self.sheet.p88);
            visitor(0usize, &mut self.sheet.p89);
            visitor(0usize, &mut self.sheet.p90);
            visitor(0usize, &mut self.sheet.p91);
            visitor(0usize, &mut self.sheet.p92);
            visitor(0usize, &mut self.sheet.p93);
            visitor(0usize, &mut self.sheet.p94);
            visitor(0usize, &mut self.sheet.p95);
            visitor(0usize, &mut self.sheet.p96);
            visitor(0usize, &mut self.sheet.p97);
            visitor(0usize, &mut self.sheet.p98);
            visitor(0usize, &mut self.sheet.p99);
            visitor(0usize, &mut self.sheet.p100);
            visitor(0usize, &mut self.sheet.p101);
            visitor(0usize, &mut self.sheet.p102);
            visitor(0usize, &mut self.sheet.p103);
            visitor(0usize, &mut self.sheet.p104);
            visitor(0usize, &mut self.sheet.p105);
            visitor(0usize, &mut self.sheet.p106);
            visitor(0usize, &mut self.sheet.p107);
            visitor(0usize, &mut self.sheet.p108);
            visitor(0usize, &mut self.sheet.p109);
            visitor(0usize, &mut self.sheet.p110);
            visitor(0usize, &mut self.sheet.p111);
            visitor(0usize, &mut self.sheet.p112);
            visitor(0usize, &mut self.sheet.p113);
            visitor(0usize, &mut self.sheet.p114);
            visitor(0usize, &mut self.sheet.p115);
            visitor(0usize, &mut self.sheet.p116);
            visitor(0usize, &mut self.sheet.p117);
            visitor(0usize, &mut self.sheet.p118);
            visitor(0usize, &mut self.sheet.p119);
            visitor(0usize, &mut self.sheet.p120);
            visitor(0usize, &mut self.sheet.p121);
            visitor(0usize, &mut self.sheet.p122);
            visitor(0usize, &mut self.sheet.p123);
            visitor(0usize, &mut self.sheet.p124);
            visitor(0usize, &mut self.sheet.p125);
            visitor(0usize, &mut self.sheet.p126);
            visitor(0usize, &mut self.sheet.p127);
            visitor(0usize, &mut self.sheet.p128);
            visitor(0usize, &mut self.sheet.p129);
        }
    }
    #[derive(Default)]
    struct SheetColumns {
        p0: runtime::IntegerColumn,
        p1: runtime::IntegerColumn,
        p2: runtime::IntegerColumn,
        p3: runtime::IntegerColumn,
        p4: runtime::IntegerColumn,
        p5: runtime::IntegerColumn,
        p6: runtime::IntegerColumn,
        p7: runtime::IntegerColumn,
        p8: runtime::IntegerColumn,
        p9: runtime::IntegerColumn,
        p10: runtime::IntegerColumn,
        p11: runtime::IntegerColumn,
        p12: runtime::IntegerColumn,
        p13: runtime::IntegerColumn,
        p14: runtime::IntegerColumn,
        p15: runtime::IntegerColumn,
        p16: runtime::IntegerColumn,
        p17: runtime::IntegerColumn,
        p18: runtime::IntegerColumn,
        p19: runtime::IntegerColumn,
        p20: runtime::IntegerColumn,
        p21: runtime::IntegerColumn,
        p22: runtime::IntegerColumn,
        p23: runtime::IntegerColumn,
        p24: runtime::IntegerColumn,
        p25: runtime::IntegerColumn,
        p26: runtime::IntegerColumn,
        p27: runtime::IntegerColumn,
        p28: runtime::IntegerColumn,
        p29: runtime::IntegerColumn,
        p30: runtime::IntegerColumn,
        p31: runtime::IntegerColumn,
        p32: runtime::IntegerColumn,
        p33: runtime::IntegerColumn,
        p34: runtime::IntegerColumn,
        p35: runtime::IntegerColumn,
        p36: runtime::IntegerColumn,
        p37: runtime::IntegerColumn,
        p38: runtime::IntegerColumn,
        p39: runtime::IntegerColumn,
        p40: runtime::IntegerColumn,
        p41: runtime::IntegerColumn,
        p42: runtime::IntegerColumn,
        p43: runtime::IntegerColumn,
        p44: runtime::IntegerColumn,
        p45: runtime::IntegerColumn,
        p46: runtime::IntegerColumn,
        p47: runtime::IntegerColumn,
        p48: runtime::IntegerColumn,
        p49: runtime::IntegerColumn,
        p50: runtime::IntegerColumn,
        p51: runtime::IntegerColumn,
        p52: runtime::IntegerColumn,
        p53: runtime::IntegerColumn,
        p54: runtime::IntegerColumn,
        p55: runtime::IntegerColumn,
        p56: runtime::IntegerColumn,
        p57: runtime::IntegerColumn,
        p58: runtime::IntegerColumn,
        p59: runtime::IntegerColumn,
        p60: runtime::IntegerColumn,
        p61: runtime::IntegerColumn,
        p62: runtime::IntegerColumn,
        p63: runtime::IntegerColumn,
        p64: runtime::IntegerColumn,
        p65: runtime::IntegerColumn,
        p66: runtime::IntegerColumn,
        p67: runtime::IntegerColumn,
        p68: runtime::IntegerColumn,
        p69: runtime::IntegerColumn,
        p70: runtime::IntegerColumn,
        p71: runtime::IntegerColumn,
        p72: runtime::IntegerColumn,
        p73: runtime::IntegerColumn,
        p74: runtime::IntegerColumn,
        p75: runtime::IntegerColumn,
        p76: runtime::IntegerColumn,
        p77: runtime::IntegerColumn,
        p78: runtime::IntegerColumn,
        p79: runtime::IntegerColumn,
        p80: runtime::IntegerColumn,
        p81: runtime::IntegerColumn,
        p82: runtime::IntegerColumn,
        p83: runtime::IntegerColumn,
        p84: runtime::IntegerColumn,
        p85: runtime::IntegerColumn,
        p86: runtime::IntegerColumn,
        p87: runtime::IntegerColumn,
        p88: runtime::IntegerColumn,
        p89: runtime::IntegerColumn,
        p90: runtime::IntegerColumn,
        p91: runtime::IntegerColumn,
        p92: runtime::IntegerColumn,
        p93: runtime::IntegerColumn,
        p94: runtime::IntegerColumn,
        p95: runtime::IntegerColumn,
        p96: runtime::IntegerColumn,
        p97: runtime::IntegerColumn,
        p98: runtime::IntegerColumn,
        p99: runtime::IntegerColumn,
        p100: runtime::IntegerColumn,
        p101: runtime::IntegerColumn,
        p102: runtime::IntegerColumn,
        p103: runtime::IntegerColumn,
        p104: runtime::IntegerColumn,
        p105: runtime::IntegerColumn,
        p106: runtime::IntegerColumn,
        p107: runtime::IntegerColumn,
        p108: runtime::IntegerColumn,
        p109: runtime::IntegerColumn,
        p110: runtime::IntegerColumn,
        p111: runtime::IntegerColumn,
        p112: runtime::IntegerColumn,
        p113: runtime::IntegerColumn,
        p114: runtime::IntegerColumn,
        p115: runtime::IntegerColumn,
        p116: runtime::IntegerColumn,
        p117: runtime::IntegerColumn,
        p118: runtime::IntegerColumn,
        p119: runtime::IntegerColumn,
        p120: runtime::IntegerColumn,
        p121: runtime::IntegerColumn,
        p122: runtime::IntegerColumn,
        p123: runtime::IntegerColumn,
        p124: runtime::IntegerColumn,
        p125: runtime::IntegerColumn,
        p126: runtime::IntegerColumn,
        p127: runtime::IntegerColumn,
        p128: runtime::IntegerColumn,
        p129: runtime::IntegerColumn,
    }
    static ROOT_BEYOND: &[u64] = &[3u64, 4u64];
    static ROOT: runtime::Fields = runtime::Fields {
        names: runtime::StringSet::new(const {
            &runtime::literals([
                "p0",
                "p1",
                "p2",
                "p3",
                "p4",
                "p5",
                "p6",
                "p7",
                "p8",
                "p9",
                "p10",
                "p11",
                "p12",
                "p13",
                "p14",
                "p15",
                "p16",
                "p17",
                "p18",
                "p19",
                "p20",
                "p21",
                "p22",
                "p23",
                "p24",
                "p25",
                "p26",
                "p27",
                "p28",
                "p29",
                "p30",
                "p31",
                "p32",
                "p33",
                "p34",
                "p35",
                "p36",
                "p37",
                "p38",
                "p39",
                "p40",
                "p41",
                "p42",
                "p43",
                "p44",
                "p45",
                "p46",
                "p47",
                "p48",
                "p49",
                "p50",
                "p51",
                "p52",
                "p53",
                "p54",
                "p55",
                "p56",
                "p57",
                "p58",
                "p59",
                "p60",
                "p61",
                "p62",
                "p63",
                "p64",
                "p65",
                "p66",
                "p67",
                "p68",
                "p69",
                "p70",
                "p71",
                "p72",
                "p73",
                "p74",
                "p75",
                "p76",
                "p77",
                "p78",
                "p79",
                "p80",
                "p81",
                "p82",
                "p83",
                "p84",
                "p85",
                "p86",
                "p87",
                "p88",
                "p89",
                "p90",
                "p91",
                "p92",
                "p93",
                "p94",
                "p95",
                "p96",
                "p97",
                "p98",
                "p99",
                "p100",
                "p101",
                "p102",
                "p103",
                "p104",
                "p105",
                "p106",
                "p107",
                "p108",
                "p109",
                "p110",
                "p111",
                "p112",
                "p113",
                "p114",
                "p115",
                "p116",
                "p117",
                "p118",
                "p119",
                "p120",
                "p121",
                "p122",
                "p123",
                "p124",
                "p125",
                "p126",
                "p127",
                "p128",
                "p129",
            ])
        }),
        required: 13835058055282163713u64,
        keys: None,
        open: false,
    };
    fn root(
        cursor: &mut runtime::Cursor<'_>,
        tables: &mut Tables,
    ) -> runtime::Result<()> {
        let mut object = cursor.wide_object(&ROOT, ROOT_BEYOND)?;
        while let Some(field) = cursor.field(&mut object)? {
            match field {
                0usize => cursor.integer(&mut tables.sheet.p0, 0i64..=9i64)?,
                1usize => cursor.integer(&mut tables.sheet.p1, 0i64..=9i64)?,
                2usize => cursor.integer(&mut tables.sheet.p2, 0i64..=9i64)?,
                3usize => cursor.integer(&mut tables.sheet.p3, 0i64..=9i64)?,
                4usize => cursor.integer(&mut tables.sheet.p4, 0i64..=9i64)?,
                5usize => cursor.integer(&mut tables.sheet.p5, 0i64..=9i64)?,
                6usize => cursor.integer(&mut tables.sheet.p6, 0i64..=9i64)?,
                7usize => cursor.integer(&mut tables.sheet.p7, 0i64..=9i64)?,
                8usize => cursor.integer(&mut tables.sheet.p8, 0i64..=9i64)?,
                9usize => cursor.integer(&mut tables.sheet.p9, 0i64..=9i64)?,
                10usize => cursor.integer(&mut tables.sheet.p10, 0i64..=9i64)?,
                11usize => cursor.integer(&mut tables.sheet.p11, 0i64..=9i64)?,
                12usize => cursor.integer(&mut tables.sheet.p12, 0i64..=9i64)?,
                13usize => cursor.integer(&mut tables.sheet.p13, 0i64..=9i64)?,
                14usize => cursor.integer(&mut tables.sheet.p14, 0i64..=9i64)?,
                15usize => cursor.integer(&mut tables.sheet.p15, 0i64..=9i64)?,
                16usize => cursor.integer(&mut tables.sheet.p16, 0i64..=9i64)?,
                17usize => cursor.integer(&mut tables.sheet.p17, 0i64..=9i64)?,
                18usize => cursor.integer(&mut tables.sheet.p18, 0i64..=9i64)?,
                19usize => cursor.integer(&mut tables.sheet.p19, 0i64..=9i64)?,
                20usize => cursor.integer(&mut tables.sheet.p20, 0i64..=9i64)?,
                21usize => cursor.integer(&mut tables.sheet.p21, 0i64..=9i64)?,
                22usize => cursor.integer(&mut tables.sheet.p22, 0i64..=9i64)?,
                23usize => cursor.integer(&mut tables.sheet.p23, 0i64..=9i64)?,
                24usize => cursor.integer(&mut tables.sheet.p24, 0i64..=9i64)?,
                25usize => cursor.integer(&mut tables.sheet.p25, 0i64..=9i64)?,
                26usize => cursor.integer(&mut tables.sheet.p26, 0i64..=9i64)?,
                27usize => cursor.integer(&mut tables.sheet.p27, 0i64..=9i64)?,
                28usize => cursor.integer(&mut tables.sheet.p28, 0i64..=9i64)?,
                29usize => cursor.integer(&mut tables.sheet.p29, 0i64..=9i64)?,
                30usize => cursor.integer(&mut tables.sheet.p30, 0i64..=9i64)?,
                31usize => cursor.integer(&mut tables.sheet.p31, 0i64..=9i64)?,
                32usize => cursor.integer(&mut tables.sheet.p32, 0i64..=9i64)?,
                33usize => cursor.integer(&mut tables.sheet.p33, 0i64..=9i64)?,
                34usize => cursor.integer(&mut tables.sheet.p34, 0i64..=9i64)?,
                35usize => cursor.integer(&mut tables.sheet.p35, 0i64..=9i64)?,
                36usize => cursor.integer(&mut tables.sheet.p36, 0i64..=9i64)?,
                37usize => cursor.integer(&mut tables.sheet.p37, 0i64..=9i64)?,
                38usize => cursor.integer(&mut tables.sheet.p38, 0i64..=9i64)?,
                39usize => cursor.integer(&mut tables.sheet.p39, 0i64..=9i64)?,
                40usize => cursor.integer(&mut tables.sheet.p40, 0i64..=9i64)?,
                41usize => cursor.integer(&mut tables.sheet.p41, 0i64..=9i64)?,
                42usize => cursor.integer(&mut tables.sheet.p42, 0i64..=9i64)?,
                43usize => cursor.integer(&mut tables.sheet.p43, 0i64..=9i64)?,
                44usize => cursor.integer(&mut tables.sheet.p44, 0i64..=9i64)?,
                45usize => cursor.integer(&mut tables.sheet.p45, 0i64..=9i64)?,
                46usize => cursor.integer(&mut tables.sheet.p46, 0i64..=9i64)?,
                47usize => cursor.integer(&mut tables.sheet.p47, 0i64..=9i64)?,
                48usize => cursor.integer(&mut tables.sheet.p48, 0i64..=9i64)?,
                49usize => cursor.integer(&mut tables.sheet.p49, 0i64..=9i64)?,
                50usize => cursor.integer(&mut tables.sheet.p50, 0i64..=9i64)?,
                51usize => cursor.integer(&mut tables.sheet.p51, 0i64..=9i64)?,
                52usize => cursor.integer(&mut tables.sheet.p52, 0i64..=9i64)?,
                53usize => cursor.integer(&mut tables.sheet.p53, 0i64..=9i64)?,
                54usize => cursor.integer(&mut tables.sheet.p54, 0i64..=9i64)?,
                55usize => cursor.integer(&mut tables.sheet.p55, 0i64..=9i64)?,
                56usize => cursor.integer(&mut tables.sheet.p56, 0i64..=9i64)?,
                57usize => cursor.integer(&mut tables.sheet.p57, 0i64..=9i64)?,
                58usize => cursor.integer(&mut tables.sheet.p58, 0i64..=9i64)?,
                59usize => cursor.integer(&mut tables.sheet.p59, 0i64..=9i64)?,
                60usize => cursor.integer(&mut tables.sheet.p60, 0i64..=9i64)?,
                61usize => cursor.integer(&mut tables.sheet.p61, 0i64..=9i64)?,
                62usize => cursor.integer(&mut tables.sheet.p62, 0i64..=9i64)?,
                63usize => cursor.integer(&mut tables.sheet.p63, 0i64..=9i64)?,
                64usize => cursor.integer(&mut tables.sheet.p64, 0i64..=9i64)?,
                65usize => cursor.integer(&mut tables.sheet.p65, 0i64..=9i64)?,
                66usize => cursor.integer(&mut tables.sheet.p66, 0i64..=9i64)?,
                67usize => cursor.integer(&mut tables.sheet.p67, 0i64..=9i64)?,
                68usize => cursor.integer(&mut tables.sheet.p68, 0i64..=9i64)?,
                69usize => cursor.integer(&mut tables.sheet.p69, 0i64..=9i64)?,
                70usize => cursor.integer(&mut tables.sheet.p70, 0i64..=9i64)?,
                71usize => cursor.integer(&mut tables.sheet.p71, 0i64..=9i64)?,
                72usize => cursor.integer(&mut tables.sheet.p72, 0i64..=9i64)?,
                73usize => cursor.integer(&mut tables.sheet.p73, 0i64..=9i64)?,
                74usize => cursor.integer(&mut tables.sheet.p74, 0i64..=9i64)?,
                75usize => cursor.integer(&mut tables.sheet.p75, 0i64..=9i64)?,
                76usize => cursor.integer(&mut tables.sheet.p76, 0i64..=9i64)?,
                77usize => cursor.integer(&mut tables.sheet.p77, 0i64..=9i64)?,
                78usize => cursor.integer(&mut tables.sheet.p78, 0i64..=9i64)?,
                79usize => cursor.integer(&mut tables.sheet.p79, 0i64..=9i64)?,
                80usize => cursor.integer(&mut tables.sheet.p80, 0i64..=9i64)?,
                81usize => cursor.integer(&mut tables.sheet.p81, 0i64..=9i64)?,
                82usize => cursor.integer(&mut tables.sheet.p82, 0i64..=9i64)?,
                83usize => cursor.integer(&mut tables.sheet.p83, 0i64..=9i64)?,
                84usize => cursor.integer(&mut tables.sheet.p84, 0i64..=9i64)?,
                85usize => cursor.integer(&mut tables.sheet.p85, 0i64..=9i64)?,
                86usize => cursor.integer(&mut tables.sheet.p86, 0i64..=9i64)?,
                87usize => cursor.integer(&mut tables.sheet.p87, 0i64..=9i64)?,
                88usize => cursor.integer(&mut tables.sheet.p88, 0i64..=9i64)?,
                89usize => cursor.integer(&mut tables.sheet.p89, 0i64..=9i64)?,
                90usize => cursor.integer(&mut tables.sheet.p90, 0i64..=9i64)?,
                91usize => cursor.integer(&mut tables.sheet.p91, 0i64..=9i64)?,
                92usize => cursor.integer(&mut tables.sheet.p92, 0i64..=9i64)?,
                93usize => cursor.integer(&mut tables.sheet.p93, 0i64..=9i64)?,
                94usize => cursor.integer(&mut tables.sheet.p94, 0i64..=9i64)?,
                95usize => cursor.integer(&mut tables.sheet.p95, 0i64..=9i64)?,
                96usize => cursor.integer(&mut tables.sheet.p96, 0i64..=9i64)?,
                97usize => cursor.integer(&mut tables.sheet.p97, 0i64..=9i64)?,
                98usize => cursor.integer(&mut tables.sheet.p98, 0i64..=9i64)?,
                99usize => cursor.integer(&mut tables.sheet.p99, 0i64..=9i64)?,
                100usize => cursor.integer(&mut tables.sheet.p100, 0i64..=9i64)?,
                101usize => cursor.integer(&mut tables.sheet.p101, 0i64..=9i64)?,
                102usize => cursor.integer(&mut tables.sheet.p102, 0i64..=9i64)?,
                103usize => cursor.integer(&mut tables.sheet.p103, 0i64..=9i64)?,
                104usize => cursor.integer(&mut tables.sheet.p104, 0i64..=9i64)?,
                105usize => cursor.integer(&mut tables.sheet.p105, 0i64..=9i64)?,
                106usize => cursor.integer(&mut tables.sheet.p106, 0i64..=9i64)?,
                107usize => cursor.integer(&mut tables.sheet.p107, 0i64..=9i64)?,
                108usize => cursor.integer(&mut tables.sheet.p108, 0i64..=9i64)?,
                109usize => cursor.integer(&mut tables.sheet.p109, 0i64..=9i64)?,
                110usize => cursor.integer(&mut tables.sheet.p110, 0i64..=9i64)?,
                111usize => cursor.integer(&mut tables.sheet.p111, 0i64..=9i64)?,
                112usize => cursor.integer(&mut tables.sheet.p112, 0i64..=9i64)?,
                113usize => cursor.integer(&mut tables.sheet.p113, 0i64..=9i64)?,
                114usize => cursor.integer(&mut tables.sheet.p114, 0i64..=9i64)?,
                115usize => cursor.integer(&mut tables.sheet.p115, 0i64..=9i64)?,
                116usize => cursor.integer(&mut tables.sheet.p116, 0i64..=9i64)?,
                117usize => cursor.integer(&mut tables.sheet.p117, 0i64..=9i64)?,
                118usize => cursor.integer(&mut tables.sheet.p118, 0i64..=9i64)?,
                119usize => cursor.integer(&mut tables.sheet.p119, 0i64..=9i64)?,
                120usize => cursor.integer(&mut tables.sheet.p120, 0i64..=9i64)?,
                121usize => cursor.integer(&mut tables.sheet.p121, 0i64..=9i64)?,
                122usize => cursor.integer(&mut tables.sheet.p122, 0i64..=9i64)?,
                123usize => cursor.integer(&mut tables.sheet.p123, 0i64..=9i64)?,
                124usize => cursor.integer(&mut tables.sheet.p124, 0i64..=9i64)?,
                125usize => cursor.integer(&mut tables.sheet.p125, 0i64..=9i64)?,
                126usize => cursor.integer(&mut tables.sheet.p126, 0i64..=9i64)?,
                127usize => cursor.integer(&mut tables.sheet.p127, 0i64..=9i64)?,
                128usize => cursor.integer(&mut tables.sheet.p128, 0i64..=9i64)?,
                129usize => cursor.integer(&mut tables.sheet.p129, 0i64..=9i64)?,
                _ => cursor.skip()?,
            }
        }
        if object.is_missing(1usize) {
            tables.sheet.p1.null();
        }
        if object.is_missing(2usize) {
            tables.sheet.p2.null();
        }
        if object.is_missing(3usize) {
            tables.sheet.p3.null();
        }
        if object.is_missing(4usize) {
            tables.sheet.p4.null();
        }
        if object.is_missing(5usize) {
            tables.sheet.p5.null();
        }
        if object.is_missing(6usize) {
            tables.sheet.p6.null();
        }
        if object.is_missing(7usize) {
            tables.sheet.p7.null();
        }
        if object.is_missing(8usize) {
            tables.sheet.p8.null();
        }
        if object.is_missing(9usize) {
            tables.sheet.p9.null();
        }
        if object.is_missing(10usize) {
            tables.sheet.p10.null();
        }
        if object.is_missing(11usize) {
            tables.sheet.p11.null();
        }
        if object.is_missing(12usize) {
            tables.sheet.p12.null();
        }
        if object.is_missing(13usize) {
            tables.sheet.p13.null();
        }
        if object.is_missing(14usize) {
            tables.sheet.p14.null();
        }
        if object.is_missing(15usize) {
            tables.sheet.p15.null();
        }
        if object.is_missing(16usize) {
            tables.sheet.p16.null();
        }
        if object.is_missing(17usize) {
            tables.sheet.p17.null();
        }
        if object.is_missing(18usize) {
            tables.sheet.p18.null();
        }
        if object.is_missing(19usize) {
            tables.sheet.p19.null();
        }
        if object.is_missing(20usize) {
            tables.sheet.p20.null();
        }
        if object.is_missing(21usize) {
            tables.sheet.p21.null();
        }
        if object.is_missing(22usize) {
            tables.sheet.p22.null();
        }
        if object.is_missing(23usize) {
            tables.sheet.p23.null();
        }
        if object.is_missing(24usize) {
            tables.sheet.p24.null();
        }
        if object.is_missing(25usize) {
            tables.sheet.p25.null();
        }
        if object.is_missing(26usize) {
            tables.sheet.p26.null();
        }
        if object.is_missing(27usize) {
            tables.sheet.p27.null();
        }
        if object.is_missing(28usize) {
            tables.sheet.p28.null();
        }
        if object.is_missing(29usize) {
            tables.sheet.p29.null();
        }
        if object.is_missing(30usize) {
            tables.sheet.p30.null();
        }
        if object.is_missing(31usize) {
            tables.sheet.p31.null();
        }
        if object.is_missing(32usize) {
            tables.sheet.p32.null();
        }
        if object.is_missing(33usize) {
            tables.sheet.p33.null();
        }
        if object.is_missing(34usize) {
            tables.sheet.p34.null();
        }
        if object.is_missing(35usize) {
            tables.sheet.p35.null();
        }
        if object.is_missing(36usize) {
            tables.sheet.p36.null();
        }
        if object.is_missing(37usize) {
            tables.sheet.p37.null();
        }
        if object.is_missing(38usize) {
            tables.sheet.p38.null();
        }
        if object.is_missing(39usize) {
            tables.sheet.p39.null();
        }
        if object.is_missing(40usize) {
            tables.sheet.p40.null();
        }
        if object.is_missing(41usize) {
            tables.sheet.p41.null();
        }
        if object.is_missing(42usize) {
            tables.sheet.p42.null();
        }
        if object.is_missing(43usize) {
            tables.sheet.p43.null();
        }
        if object.is_missing(44usize) {
            tables.sheet.p44.null();
        }
        if object.is_missing(45usize) {
            tables.sheet.p45.null();
        }
        if object.is_missing(46usize) {
            tables.sheet.p46.null();
        }
        if object.is_missing(47usize) {
            tables.sheet.p47.null();
        }
        if object.is_missing(48usize) {
            tables.sheet.p48.null();
        }
        if object.is_missing(49usize) {
            tables.sheet.p49.null();
        }
        if object.is_missing(50usize) {
            tables.sheet.p50.null();
        }
        if object.is_missing(51usize) {
            tables.sheet.p51.null();
        }
        if object.is_missing(52usize) {
            tables.sheet.p52.null();
        }
        if object.is_missing(53usize) {
            tables.sheet.p53.null();
        }
        if object.is_missing(54usize) {
            tables.sheet.p54.null();
        }
        if object.is_missing(55usize) {
            tables.sheet.p55.null();
        }
        if object.is_missing(56usize) {
            tables.sheet.p56.null();
        }
        if object.is_missing(57usize) {
            tables.sheet.p57.null();
        }
        if object.is_missing(58usize) {
            tables.sheet.p58.null();
        }
        if object.is_missing(59usize) {
            tables.sheet.p59.null();
        }
        if object.is_missing(60usize) {
            tables.sheet.p60.null();
        }
        if object.is_missing(61usize) {
            tables.sheet.p61.null();
        }
        if object.is_missing(65usize) {
            tables.sheet.p65.null();
        }
        if object.is_missing(66usize) {
            tables.sheet.p66.null();
        }
        if object.is_missing(67usize) {
            tables.sheet.p67.null();
        }
        if object.is_missing(68usize) {
            tables.sheet.p68.null();
        }
        if object.is_missing(69usize) {
            tables.sheet.p69.null();
        }
        if object.is_missing(70usize) {
            tables.sheet.p70.null();
        }
        if object.is_missing(71usize) {
            tables.sheet.p71.null();
        }
        if object.is_missing(72usize) {
            tables.sheet.p72.null();
        }
        if object.is_missing(73usize) {
            tables.sheet.p73.null();
        }
        if object.is_missing(74usize) {
            tables.sheet.p74.null();
        }
        if object.is_missing(75usize) {
            tables.sheet.p75.null();
        }
        if object.is_missing(76usize) {
            tables.sheet.p76.null();
        }
        if object.is_missing(77usize) {
            tables.sheet.p77.null();
        }
        if object.is_missing(78usize) {
            tables.sheet.p78.null();
        }
        if object.is_missing(79usize) {
            tables.sheet.p79.null();
        }
        if object.is_missing(80usize) {
            tables.sheet.p80.null();
        }
        if object.is_missing(81usize) {
            tables.sheet.p81.null();
        }
        if object.is_missing(82usize) {
            tables.sheet.p82.null();
        }
        if object.is_missing(83usize) {
            tables.sheet.p83.null();
        }
        if object.is_missing(84usize) {
            tables.sheet.p84.null();
        }
        if object.is_missing(85usize) {
            tables.sheet.p85.null();
        }
        if object.is_missing(86usize) {
            tables.sheet.p86.null();
        }
        if object.is_missing(87usize) {
            tables.sheet.p87.null();
        }
        if object.is_missing(88usize) {
            tables.sheet.p88.null();
        }
        if object.is_missing(89usize) {
            tables.sheet.p89.null();
        }
        if object.is_missing(90usize) {
            tables.sheet.p90.null();
        }
        if object.is_missing(91usize) {
            tables.sheet.p91.null();
        }
        if object.is_missing(92usize) {
            tables.sheet.p92.null();
        }
        if object.is_missing(93usize) {
            tables.sheet.p93.null();
        }
        if object.is_missing(94usize) {
            tables.sheet.p94.null();
        }
        if object.is_missing(95usize) {
            tables.sheet.p95.null();
        }
        if object.is_missing(96usize) {
            tables.sheet.p96.null();
        }
        if object.is_missing(97usize) {
            tables.sheet.p97.null();
        }
        if object.is_missing(98usize) {
            tables.sheet.p98.null();
        }
        if object.is_missing(99usize) {
            tables.sheet.p99.null();
        }
        if object.is_missing(100usize) {
            tables.sheet.p100.null();
        }
        if object.is_missing(101usize) {
            tables.sheet.p101.null();
        }
        if object.is_missing(102usize) {
            tables.sheet.p102.null();
        }
        if object.is_missing(103usize) {
            tables.sheet.p103.null();
        }
        if object.is_missing(104usize) {
            tables.sheet.p104.null();
        }
        if object.is_missing(105usize) {
            tables.sheet.p105.null();
        }
        if object.is_missing(106usize) {
            tables.sheet.p106.null();
        }
        if object.is_missing(107usize) {
            tables.sheet.p107.null();
        }
        if object.is_missing(108usize) {
            tables.sheet.p108.null();
        }
        if object.is_missing(109usize) {
            tables.sheet.p109.null();
        }
        if object.is_missing(110usize) {
            tables.sheet.p110.null();
        }
        if object.is_missing(111usize) {
            tables.sheet.p111.null();
        }
        if object.is_missing(112usize) {
            tables.sheet.p112.null();
        }
        if object.is_missing(113usize) {
            tables.sheet.p113.null();
        }
        if object.is_missing(114usize) {
            tables.sheet.p114.null();
        }
        if object.is_missing(115usize) {
            tables.sheet.p115.null();
        }
        if object.is_missing(116usize) {
            tables.sheet.p116.null();
        }
        if object.is_missing(117usize) {
            tables.sheet.p117.null();
        }
        if object.is_missing(118usize) {
            tables.sheet.p118.null();
        }
        if object.is_missing(119usize) {
            tables.sheet.p119.null();
        }
        if object.is_missing(120usize) {
            tables.sheet.p120.null();
        }
        if object.is_missing(121usize) {
            tables.sheet.p121.null();
        }
        if object.is_missing(122usize) {
            tables.sheet.p122.null();
        }
        if object.is_missing(123usize) {
            tables.sheet.p123.null();
        }
        if object.is_missing(124usize) {
            tables.sheet.p124.null();
        }
        if object.is_missing(125usize) {
            tables.sheet.p125.null();
        }
        if object.is_missing(126usize) {
            tables.sheet.p126.null();
        }
        if object.is_missing(127usize) {
            tables.sheet.p127.null();
        }
        if object.is_missing(128usize) {
            tables.sheet.p128.null();
        }
        Ok(())
    }
}
///A wide object.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct Sheet {
    ///Value 0.
    pub p0: i64,
    ///Value 1.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p1: ::std::option::Option<i64>,
    ///Value 10.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p10: ::std::option::Option<i64>,
    ///Value 100.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p100: ::std::option::Option<i64>,
    ///Value 101.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p101: ::std::option::Option<i64>,
    ///Value 102.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p102: ::std::option::Option<i64>,
    ///Value 103.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p103: ::std::option::Option<i64>,
    ///Value 104.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p104: ::std::option::Option<i64>,
    ///Value 105.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p105: ::std::option::Option<i64>,
    ///Value 106.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p106: ::std::option::Option<i64>,
    ///Value 107.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p107: ::std::option::Option<i64>,
    ///Value 108.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p108: ::std::option::Option<i64>,
    ///Value 109.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p109: ::std::option::Option<i64>,
    ///Value 11.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p11: ::std::option::Option<i64>,
    ///Value 110.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p110: ::std::option::Option<i64>,
    ///Value 111.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p111: ::std::option::Option<i64>,
    ///Value 112.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p112: ::std::option::Option<i64>,
    ///Value 113.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p113: ::std::option::Option<i64>,
    ///Value 114.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p114: ::std::option::Option<i64>,
    ///Value 115.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p115: ::std::option::Option<i64>,
    ///Value 116.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p116: ::std::option::Option<i64>,
    ///Value 117.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p117: ::std::option::Option<i64>,
    ///Value 118.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p118: ::std::option::Option<i64>,
    ///Value 119.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p119: ::std::option::Option<i64>,
    ///Value 12.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p12: ::std::option::Option<i64>,
    ///Value 120.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p120: ::std::option::Option<i64>,
    ///Value 121.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p121: ::std::option::Option<i64>,
    ///Value 122.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p122: ::std::option::Option<i64>,
    ///Value 123.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p123: ::std::option::Option<i64>,
    ///Value 124.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p124: ::std::option::Option<i64>,
    ///Value 125.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p125: ::std::option::Option<i64>,
    ///Value 126.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p126: ::std::option::Option<i64>,
    ///Value 127.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p127: ::std::option::Option<i64>,
    ///Value 128.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p128: ::std::option::Option<i64>,
    ///Value 129.
    pub p129: i64,
    ///Value 13.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p13: ::std::option::Option<i64>,
    ///Value 14.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p14: ::std::option::Option<i64>,
    ///Value 15.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p15: ::std::option::Option<i64>,
    ///Value 16.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p16: ::std::option::Option<i64>,
    ///Value 17.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p17: ::std::option::Option<i64>,
    ///Value 18.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p18: ::std::option::Option<i64>,
    ///Value 19.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p19: ::std::option::Option<i64>,
    ///Value 2.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p2: ::std::option::Option<i64>,
    ///Value 20.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p20: ::std::option::Option<i64>,
    ///Value 21.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p21: ::std::option::Option<i64>,
    ///Value 22.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p22: ::std::option::Option<i64>,
    ///Value 23.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p23: ::std::option::Option<i64>,
    ///Value 24.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p24: ::std::option::Option<i64>,
    ///Value 25.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p25: ::std::option::Option<i64>,
    ///Value 26.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p26: ::std::option::Option<i64>,
    ///Value 27.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p27: ::std::option::Option<i64>,
    ///Value 28.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p28: ::std::option::Option<i64>,
    ///Value 29.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p29: ::std::option::Option<i64>,
    ///Value 3.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p3: ::std::option::Option<i64>,
    ///Value 30.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p30: ::std::option::Option<i64>,
    ///Value 31.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p31: ::std::option::Option<i64>,
    ///Value 32.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p32: ::std::option::Option<i64>,
    ///Value 33.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p33: ::std::option::Option<i64>,
    ///Value 34.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p34: ::std::option::Option<i64>,
    ///Value 35.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p35: ::std::option::Option<i64>,
    ///Value 36.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p36: ::std::option::Option<i64>,
    ///Value 37.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p37: ::std::option::Option<i64>,
    ///Value 38.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p38: ::std::option::Option<i64>,
    ///Value 39.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p39: ::std::option::Option<i64>,
    ///Value 4.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p4: ::std::option::Option<i64>,
    ///Value 40.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p40: ::std::option::Option<i64>,
    ///Value 41.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p41: ::std::option::Option<i64>,
    ///Value 42.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p42: ::std::option::Option<i64>,
    ///Value 43.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p43: ::std::option::Option<i64>,
    ///Value 44.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p44: ::std::option::Option<i64>,
    ///Value 45.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p45: ::std::option::Option<i64>,
    ///Value 46.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p46: ::std::option::Option<i64>,
    ///Value 47.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p47: ::std::option::Option<i64>,
    ///Value 48.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p48: ::std::option::Option<i64>,
    ///Value 49.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p49: ::std::option::Option<i64>,
    ///Value 5.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p5: ::std::option::Option<i64>,
    ///Value 50.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p50: ::std::option::Option<i64>,
    ///Value 51.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p51: ::std::option::Option<i64>,
    ///Value 52.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p52: ::std::option::Option<i64>,
    ///Value 53.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p53: ::std::option::Option<i64>,
    ///Value 54.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p54: ::std::option::Option<i64>,
    ///Value 55.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p55: ::std::option::Option<i64>,
    ///Value 56.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p56: ::std::option::Option<i64>,
    ///Value 57.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p57: ::std::option::Option<i64>,
    ///Value 58.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p58: ::std::option::Option<i64>,
    ///Value 59.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p59: ::std::option::Option<i64>,
    ///Value 6.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p6: ::std::option::Option<i64>,
    ///Value 60.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p60: ::std::option::Option<i64>,
    ///Value 61.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p61: ::std::option::Option<i64>,
    ///Value 62.
    pub p62: i64,
    ///Value 63.
    pub p63: i64,
    ///Value 64.
    pub p64: i64,
    ///Value 65.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p65: ::std::option::Option<i64>,
    ///Value 66.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p66: ::std::option::Option<i64>,
    ///Value 67.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p67: ::std::option::Option<i64>,
    ///Value 68.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p68: ::std::option::Option<i64>,
    ///Value 69.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p69: ::std::option::Option<i64>,
    ///Value 7.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p7: ::std::option::Option<i64>,
    ///Value 70.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p70: ::std::option::Option<i64>,
    ///Value 71.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p71: ::std::option::Option<i64>,
    ///Value 72.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p72: ::std::option::Option<i64>,
    ///Value 73.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p73: ::std::option::Option<i64>,
    ///Value 74.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p74: ::std::option::Option<i64>,
    ///Value 75.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p75: ::std::option::Option<i64>,
    ///Value 76.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p76: ::std::option::Option<i64>,
    ///Value 77.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p77: ::std::option::Option<i64>,
    ///Value 78.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p78: ::std::option::Option<i64>,
    ///Value 79.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p79: ::std::option::Option<i64>,
    ///Value 8.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p8: ::std::option::Option<i64>,
    ///Value 80.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p80: ::std::option::Option<i64>,
    ///Value 81.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p81: ::std::option::Option<i64>,
    ///Value 82.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p82: ::std::option::Option<i64>,
    ///Value 83.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p83: ::std::option::Option<i64>,
    ///Value 84.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p84: ::std::option::Option<i64>,
    ///Value 85.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p85: ::std::option::Option<i64>,
    ///Value 86.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p86: ::std::option::Option<i64>,
    ///Value 87.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p87: ::std::option::Option<i64>,
    ///Value 88.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p88: ::std::option::Option<i64>,
    ///Value 89.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p89: ::std::option::Option<i64>,
    ///Value 9.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p9: ::std::option::Option<i64>,
    ///Value 90.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p90: ::std::option::Option<i64>,
    ///Value 91.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p91: ::std::option::Option<i64>,
    ///Value 92.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p92: ::std::option::Option<i64>,
    ///Value 93.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p93: ::std::option::Option<i64>,
    ///Value 94.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p94: ::std::option::Option<i64>,
    ///Value 95.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p95: ::std::option::Option<i64>,
    ///Value 96.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p96: ::std::option::Option<i64>,
    ///Value 97.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p97: ::std::option::Option<i64>,
    ///Value 98.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p98: ::std::option::Option<i64>,
    ///Value 99.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub p99: ::std::option::Option<i64>,
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
