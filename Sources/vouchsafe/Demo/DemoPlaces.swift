/// Time zones and telephone numbers that fit a country.
enum DemoPlaces {
    static func zone(of country: String) -> String {
        switch country {
        case "US": "America/New_York"
        case "CA": "America/Toronto"
        case "GB": "Europe/London"
        case "IE": "Europe/Dublin"
        case "PT": "Europe/Lisbon"
        case "AU": "Australia/Sydney"
        case "JP": "Asia/Tokyo"
        case "SE": "Europe/Stockholm"
        case "NO": "Europe/Oslo"
        case "PL": "Europe/Warsaw"
        case "CH": "Europe/Zurich"
        case "AT": "Europe/Vienna"
        case "IT": "Europe/Rome"
        case "ES": "Europe/Madrid"
        case "NL": "Europe/Amsterdam"
        default: "Europe/Berlin"
        }
    }

    /// From the ranges kept for fiction where a country has one; nobody is called.
    static func phone(in country: String, number: Int) -> String {
        let last = String(100 + number)
        return switch country {
        case "US", "CA": "+1 555 010 0\(last)"
        case "GB": "+44 20 7946 0\(last)"
        case "AU": "+61 2 5550 0\(last)"
        default: "+49 30 23125 \(last)"
        }
    }
}
