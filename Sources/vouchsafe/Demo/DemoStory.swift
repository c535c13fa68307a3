import Domain
import Foundation

/// What happens on one request of the demo, and when the last of it happened.
struct DemoStory {
    let prospect: String
    let ae: String
    let type: EngagementType
    let wanted: Int
    let beats: [DemoBeat]
    let hoursSince: Double
    /// For a call that is booked and was not held yet: days from today.
    let callInDays: Int?

    init(
        prospect: String, ae: String, type: EngagementType, wanted: Int, beats: [DemoBeat],
        hoursSince: Double, callInDays: Int? = nil
    ) {
        self.prospect = prospect
        self.ae = ae
        self.type = type
        self.wanted = wanted
        self.beats = beats
        self.hoursSince = hoursSince
        self.callInDays = callInDays
    }

    init(_ row: DemoTable.Row) throws {
        let beats = try row[4].split(separator: " ").map { word in
            guard let beat = DemoBeat(rawValue: String(word)) else {
                throw row.fault("nothing in the demo is called “\(word)”")
            }
            return beat
        }
        self.init(
            prospect: row[0], ae: row[1], type: try row.choice(2), wanted: try row.number(3), beats: beats,
            hoursSince: Double(try row.number(5)), callInDays: row[6].isEmpty ? nil : try row.number(6))
    }
}
