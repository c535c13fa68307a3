import Foundation

/// How near a reference is to the prospect where it makes a conversation easier: part of the world, language, hours.
enum PlaceComparison {
    static func region(_ have: String, _ wanted: String) -> Comparison {
        guard let match = regionMatch(have, wanted) else { return .unknown(.region) }
        let words = match == 1 ? "same country" : match > 0 ? "same region" : "another region"
        return Comparison(match, words, detail: Country(code: have)?.name ?? "")
    }

    static func language(_ have: [String], _ wanted: String) -> Comparison {
        guard let match = languageMatch(have, wanted) else { return .unknown(.language) }
        let name = Language(named: wanted)?.name ?? wanted
        return Comparison(match, match == 1 ? "speaks \(name)" : "does not speak \(name)")
    }

    static func hours(_ have: TimeZone, _ wanted: TimeZone?, on day: Day) -> Comparison {
        guard let wanted else { return .unknown(.timeZone) }
        let hours = hoursInCommon(have, wanted, on: day)
        let words =
            hours >= working
            ? "same working hours"
            : hours <= 0 ? "no working hours in common" : "\(spelled(hours)) of the working day in common"
        return Comparison(hoursMatch(hours), words, detail: have.identifier)
    }

    /// 1 for the same country, 0.6 for the same part of the world.
    static func regionMatch(_ have: String, _ wanted: String) -> Double? {
        guard !have.isEmpty else { return nil }
        if wanted == have { return 1 }
        guard let near = Country(code: wanted)?.region, let far = Country(code: have)?.region else {
            return nil
        }
        return near == far ? 0.6 : 0
    }

    static func languageMatch(_ have: [String], _ wanted: String) -> Double? {
        have.isEmpty ? nil : have.contains(wanted) ? 1 : 0
    }

    /// Four hours in common are as good as eight: a conversation of 45 minutes always finds its time in them.
    static func hoursMatch(_ hours: Double) -> Double { min(1, hours / enough) }

    /// How many hours of a working day from 9 to 17 the two zones share, with the summer times of `day` (at noon in UTC).
    /// The evening of one and the next morning of the other are in common, too.
    static func hoursInCommon(_ one: TimeZone, _ other: TimeZone, on day: Day) -> Double {
        let noon = Date(timeIntervalSince1970: Double(day.number) * 86_400 + 43_200)
        let apart = abs(Double(one.secondsFromGMT(for: noon) - other.secondsFromGMT(for: noon))) / 3600
        let around = apart.truncatingRemainder(dividingBy: 24)
        return max(0, working - min(around, 24 - around))
    }

    private static let working = 8.0
    private static let enough = 4.0

    private static func spelled(_ hours: Double) -> String {
        let whole = Int(hours)
        let half = hours - Double(whole) >= 0.5 ? "½" : ""
        return whole == 0 ? "half an hour" : whole == 1 && half.isEmpty ? "1 hour" : "\(whole)\(half) hours"
    }
}
