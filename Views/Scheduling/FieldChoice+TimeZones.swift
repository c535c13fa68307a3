import Foundation

extension FieldChoice {
    /// The time zones of the world by name, for a field that chooses one.
    static let timeZones: [FieldChoice] = TimeZone.knownTimeZoneIdentifiers.sorted()
        .filter { $0.contains("/") || $0 == "GMT" || $0 == "UTC" }
        .map { FieldChoice($0, $0.replacing("_", with: " ")) }
}
