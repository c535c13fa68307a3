import Domain
import Foundation

/// The fields in which a coordinator books or moves a call: a time that the reference has free, or another that both agreed
/// on, and where it is.
struct BookingFields {
    let match: Match
    let slots: CallSlots?
    let now: Date
    let sentBack: SentBack

    /// Most times that the list holds.
    private static let most = 60

    private var id: ID<Engagement> { match.engagement.id }
    private var zone: TimeZone { match.program.timeZone }
    private var isBooked: Bool { match.engagement.state == .scheduled }

    var all: [any View] { free + [when, minutes, place] }

    private func value(_ field: EngagementField, or usual: String) -> String {
        sentBack.text(field.name(id), or: usual)
    }

    private func error(_ field: EngagementField) -> String? { sentBack.errors[field.name(id)] }

    private var free: [any View] {
        guard let slots else { return [] }
        let starts = slots.starts(
            minutes: match.engagement.minutes, from: now, through: match.lastSlotDay(at: now))
        guard !starts.isEmpty else { return [] }
        let clock = ReaderClock(zone: zone, now: now)
        let name = match.reference.contact.firstName
        return [
            SelectField(
                slots.isByHand(at: now) ? "A time that \(name) offered" : "A time that \(name) has free",
                name: EngagementField.slot.name(id), value: value(.slot, or: ""),
                choices: starts.prefix(Self.most).map {
                    FieldChoice("\(Int64($0.timeIntervalSince1970))", clock.time($0))
                }, prompt: "Another, typed below", error: error(.slot))
        ]
    }

    private var when: DateField {
        let booked = match.engagement.callAt.map { EngagementForms.local($0, in: zone) } ?? ""
        return DateField(
            free.isEmpty ? "When" : "Or when", name: EngagementField.callAt.name(id),
            value: value(.callAt, or: isBooked ? booked : ""), hasTime: true,
            hint: "\(ReaderClock.name(of: zone)) (\(zone.identifier)); both sides get it in their own.",
            error: error(.callAt), isRequired: free.isEmpty)
    }

    private var minutes: TextField {
        TextField(
            "Minutes", name: EngagementField.minutes.name(id),
            value: value(.minutes, or: "\(match.engagement.minutes)"), error: error(.minutes),
            isRequired: true, kind: .number, maxLength: 3)
    }

    private var place: TextField {
        let program = match.program.calls.place
        return TextField(
            "Number to dial, or address of the video call", name: EngagementField.place.name(id),
            value: value(.place, or: match.engagement.arrangement.place),
            hint: program.isEmpty ? "It goes with the invitation." : "Empty: \(program).",
            error: error(.place), maxLength: EngagementField.place.longest)
    }
}
