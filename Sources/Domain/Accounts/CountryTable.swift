/// The countries of ISO 3166-1 by region, with the English names people write and other words for them.
enum CountryTable {
    static let countries: [Country] = [
        (Region.americas, americas), (.europe, europe), (.middleEastAfrica, middleEastAfrica),
        (.asiaPacific, asiaPacific),
    ].flatMap { region, list in
        list.split(whereSeparator: { $0 == "|" || $0 == "\n" }).compactMap { entry -> Country? in
            let words = entry.split(separator: " ", maxSplits: 1)
            guard words.count == 2 else { return nil }
            var name = String(words[1])
            while name.last == " " { name.removeLast() }
            return Country(code: String(words[0]), name: name, region: region)
        }
    }.sorted { NameMatch.key($0.name) < NameMatch.key($1.name) }

    /// Official long names, older names, three-letter codes in use, and misspellings that exports contain.
    static let aliases: [(code: String, words: [String])] = [
        ("AE", ["UAE", "Emirates"]),
        ("AT", ["Österreich"]),
        ("BA", ["Bosnia"]),
        ("BN", ["Brunei Darussalam"]),
        ("BO", ["Plurinational State of Bolivia"]),
        ("BR", ["Brasil"]),
        ("BS", ["The Bahamas"]),
        ("CA", ["CAN"]),
        ("CD", ["DR Congo", "Congo, the Democratic Republic of the", "Congo-Kinshasa", "Zaire"]),
        ("CG", ["Republic of the Congo", "Congo-Brazzaville"]),
        ("CH", ["Swiss", "Schweiz", "Suisse"]),
        ("CI", ["Ivory Coast"]),
        ("CN", ["People's Republic of China", "PRC", "Mainland China"]),
        ("CV", ["Cape Verde"]),
        ("CZ", ["Czech Republic"]),
        ("DE", ["Deutschland", "Federal Republic of Germany", "DEU", "GER"]),
        ("ES", ["España", "ESP"]),
        ("FK", ["Falkland Islands (Malvinas)"]),
        ("FM", ["Federated States of Micronesia"]),
        ("FR", ["FRA"]),
        (
            "GB",
            ["UK", "Great Britain", "Britain", "England", "Scotland", "Wales", "Northern Ireland", "GBR"]
        ),
        ("GM", ["The Gambia"]),
        ("HK", ["Hong Kong SAR"]),
        ("IR", ["Islamic Republic of Iran"]),
        ("IT", ["Italia", "ITA"]),
        ("JP", ["Nippon", "JPN"]),
        ("KP", ["Korea, North", "Democratic People's Republic of Korea"]),
        ("KR", ["Korea", "Korea, South", "Republic of Korea", "Korea, Republic of", "KOR"]),
        ("LA", ["Lao People's Democratic Republic"]),
        ("MD", ["Republic of Moldova"]),
        ("MK", ["Macedonia"]),
        ("MM", ["Burma"]),
        ("MO", ["Macau"]),
        ("MX", ["México"]),
        ("NL", ["Holland", "The Netherlands", "Nederland"]),
        ("PH", ["Philipines", "Phillipines", "Phillippines", "The Philippines"]),
        ("PS", ["State of Palestine"]),
        ("RU", ["Russian Federation"]),
        ("SA", ["KSA"]),
        ("SY", ["Syrian Arab Republic"]),
        ("SZ", ["Swaziland"]),
        ("TL", ["East Timor"]),
        ("TR", ["Turkey"]),
        ("TW", ["Taiwan, Province of China"]),
        ("TZ", ["United Republic of Tanzania"]),
        ("US", ["USA", "U.S.", "U.S.A.", "United States of America", "America", "The United States"]),
        ("VA", ["Vatican", "Vatican City"]),
        ("VE", ["Bolivarian Republic of Venezuela"]),
        ("VI", ["US Virgin Islands"]),
        ("VN", ["Viet Nam"]),
        ("ZA", ["RSA"]),
    ]

    private static let americas: String = """
        AG Antigua and Barbuda | AI Anguilla | AR Argentina | AW Aruba | BB Barbados | BL Saint Barthélemy |
        BM Bermuda | BO Bolivia | BQ Bonaire, Sint Eustatius and Saba | BR Brazil | BS Bahamas |
        BV Bouvet Island | BZ Belize | CA Canada | CL Chile | CO Colombia | CR Costa Rica | CU Cuba |
        CW Curaçao | DM Dominica | DO Dominican Republic | EC Ecuador | FK Falkland Islands | GD Grenada |
        GF French Guiana | GL Greenland | GP Guadeloupe | GS South Georgia and the South Sandwich Islands |
        GT Guatemala | GY Guyana | HN Honduras | HT Haiti | JM Jamaica | KN Saint Kitts and Nevis |
        KY Cayman Islands | LC Saint Lucia | MF Saint Martin | MQ Martinique | MS Montserrat | MX Mexico |
        NI Nicaragua | PA Panama | PE Peru | PM Saint Pierre and Miquelon | PR Puerto Rico | PY Paraguay |
        SR Suriname | SV El Salvador | SX Sint Maarten | TC Turks and Caicos Islands |
        TT Trinidad and Tobago | UM United States Minor Outlying Islands | US United States | UY Uruguay |
        VC Saint Vincent and the Grenadines | VE Venezuela | VG British Virgin Islands |
        VI United States Virgin Islands
        """

    private static let europe: String = """
        AD Andorra | AL Albania | AM Armenia | AT Austria | AX Åland Islands | AZ Azerbaijan |
        BA Bosnia and Herzegovina | BE Belgium | BG Bulgaria | BY Belarus | CH Switzerland | CY Cyprus |
        CZ Czechia | DE Germany | DK Denmark | EE Estonia | ES Spain | FI Finland | FO Faroe Islands |
        FR France | GB United Kingdom | GE Georgia | GG Guernsey | GI Gibraltar | GR Greece | HR Croatia |
        HU Hungary | IE Ireland | IM Isle of Man | IS Iceland | IT Italy | JE Jersey | LI Liechtenstein |
        LT Lithuania | LU Luxembourg | LV Latvia | MC Monaco | MD Moldova | ME Montenegro |
        MK North Macedonia | MT Malta | NL Netherlands | NO Norway | PL Poland | PT Portugal | RO Romania |
        RS Serbia | RU Russia | SE Sweden | SI Slovenia | SJ Svalbard and Jan Mayen | SK Slovakia |
        SM San Marino | UA Ukraine | VA Holy See
        """

    private static let middleEastAfrica: String = """
        AE United Arab Emirates | AO Angola | BF Burkina Faso | BH Bahrain | BI Burundi | BJ Benin |
        BW Botswana | CD Democratic Republic of the Congo | CF Central African Republic | CG Congo |
        CI Côte d'Ivoire | CM Cameroon | CV Cabo Verde | DJ Djibouti | DZ Algeria | EG Egypt |
        EH Western Sahara | ER Eritrea | ET Ethiopia | GA Gabon | GH Ghana | GM Gambia | GN Guinea |
        GQ Equatorial Guinea | GW Guinea-Bissau | IL Israel | IQ Iraq | IR Iran | JO Jordan | KE Kenya |
        KM Comoros | KW Kuwait | LB Lebanon | LR Liberia | LS Lesotho | LY Libya | MA Morocco |
        MG Madagascar | ML Mali | MR Mauritania | MU Mauritius | MW Malawi | MZ Mozambique | NA Namibia |
        NE Niger | NG Nigeria | OM Oman | PS Palestine | QA Qatar | RE Réunion | RW Rwanda |
        SA Saudi Arabia | SC Seychelles | SD Sudan | SH Saint Helena, Ascension and Tristan da Cunha |
        SL Sierra Leone | SN Senegal | SO Somalia | SS South Sudan | ST Sao Tome and Principe | SY Syria |
        SZ Eswatini | TD Chad | TF French Southern Territories | TG Togo | TN Tunisia | TR Türkiye |
        TZ Tanzania | UG Uganda | YE Yemen | YT Mayotte | ZA South Africa | ZM Zambia | ZW Zimbabwe
        """

    private static let asiaPacific: String = """
        AF Afghanistan | AQ Antarctica | AS American Samoa | AU Australia | BD Bangladesh | BN Brunei |
        BT Bhutan | CC Cocos (Keeling) Islands | CK Cook Islands | CN China | CX Christmas Island |
        FJ Fiji | FM Micronesia | GU Guam | HK Hong Kong | HM Heard Island and McDonald Islands |
        ID Indonesia | IN India | IO British Indian Ocean Territory | JP Japan | KG Kyrgyzstan |
        KH Cambodia | KI Kiribati | KP North Korea | KR South Korea | KZ Kazakhstan | LA Laos |
        LK Sri Lanka | MH Marshall Islands | MM Myanmar | MN Mongolia | MO Macao |
        MP Northern Mariana Islands | MV Maldives | MY Malaysia | NC New Caledonia | NF Norfolk Island |
        NP Nepal | NR Nauru | NU Niue | NZ New Zealand | PF French Polynesia | PG Papua New Guinea |
        PH Philippines | PK Pakistan | PN Pitcairn | PW Palau | SB Solomon Islands | SG Singapore |
        TH Thailand | TJ Tajikistan | TK Tokelau | TL Timor-Leste | TM Turkmenistan | TO Tonga | TV Tuvalu |
        TW Taiwan | UZ Uzbekistan | VN Vietnam | VU Vanuatu | WF Wallis and Futuna | WS Samoa
        """
}
