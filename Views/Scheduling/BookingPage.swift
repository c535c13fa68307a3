package import Domain
package import Foundation

/// Where a prospect picks the time of their call, moves it, or calls it off, by a link without an account.
package struct BookingPage: Sendable {
    let match: Match
    let now: Date
    /// The times that can be picked, in order.
    let starts: [Date]
    let isByHand: Bool
    let entry: BookingEntry
    let flash: Flash?
    private let pathOf: @Sendable (PathQuery) -> Path
    let pick: Path
    let off: Path

    /// Days of times on one page.
    package static let daysShown = 5

    /// - Parameters:
    ///   - path: the page itself, as its link opens it.
    ///   - pick: where a picked time is sent.
    ///   - off: where the form that calls it off is sent.
    package init(
        match: Match, now: Date, starts: [Date], isByHand: Bool, entry: BookingEntry, flash: Flash?,
        path: @escaping @Sendable (PathQuery) -> Path, pick: Path, off: Path
    ) {
        self.match = match
        self.now = now
        self.starts = starts
        self.isByHand = isByHand
        self.entry = entry
        self.flash = flash
        pathOf = path
        self.pick = pick
        self.off = off
    }

    private var reference: Reference { match.reference }
    private var theirs: TimeZone { reference.availability.timeZone }
    private var first: String { reference.contact.firstName }
    var programName: String { match.program.name }
    var isBooked: Bool { match.engagement.state == .scheduled && !isOver }
    private var isOver: Bool { match.engagement.callAt.map { $0 <= now } ?? false }

    /// Whether there is a time to pick or to move.
    var isOpen: Bool {
        guard match.request.isOpen else { return false }
        return switch match.engagement.state {
        case .accepted, .introduced, .missed: true
        case .scheduled: !isOver
        case .shortlisted, .asked, .tookPlace, .thanked, .declined, .lapsed, .cancelled: false
        }
    }

    var title: String {
        if match.engagement.state == .cancelled { return "The call is off" }
        if !isOpen { return "There is no time to pick" }
        return isBooked
            ? "Your call with \(reference.contact.name)" : "Pick a time with \(reference.contact.name)"
    }

    var closed: String {
        if match.engagement.state == .cancelled {
            return
                "Everyone who was invited has been told. If you need one after all, write to \(sender.name), "
                + "\(sender.mail)."
        }
        return match.engagement.state == .scheduled
            ? "The call was booked for \(Self.spelled(match.engagement.callAt ?? now, entry.zone)). If it has to be found "
                + "another time, please write to \(sender.name), \(sender.mail)."
            : "The call is no longer to be booked here. If you think that is wrong, write to \(sender.name), \(sender.mail)."
    }

    private var sender: Contact { match.request.coordinator ?? match.request.ae }

    var who: String {
        let title = reference.title.isEmpty ? "" : "\(reference.title), "
        return "\(title)\(reference.account.name)"
    }

    /// The call as it is booked, by both clocks.
    var booked: Notice? {
        guard isBooked, let at = match.engagement.callAt else { return nil }
        let place = match.place.isEmpty ? "" : " Where: \(match.place)."
        let joins = match.engagement.arrangement.aeJoins ? " \(match.request.ae.name) joins." : ""
        return Notice(
            "\(match.engagement.minutes) minutes; for \(first) it is \(Self.spelled(at, theirs)).\(place)\(joins) "
                + "The invitation is in your mail.",
            title: Self.spelled(at, entry.zone), tone: .good)
    }

    private static func spelled(_ moment: Date, _ zone: TimeZone) -> String {
        let day = Day(of: moment, in: zone)
        return
            "\(day.weekdayName), \(day.spelled), \(Day.clock(of: moment, in: zone)) (\(ReaderClock.name(of: zone)))"
    }

    var zones: SelectField {
        var choices = FieldChoice.timeZones
        if !choices.contains(where: { $0.value == entry.zone.identifier }) {
            choices.insert(FieldChoice(entry.zone.identifier, entry.zone.identifier), at: 0)
        }
        return SelectField(
            "Your time zone", name: BookingField.zone, value: entry.zone.identifier, choices: choices,
            prompt: nil,
            isRequired: true)
    }

    var lengths: SelectField {
        SelectField(
            "Length", name: BookingField.minutes, value: "\(entry.minutes)",
            choices: CallTime.lengths.map { FieldChoice("\($0)", "\($0) minutes") }, prompt: nil,
            isRequired: true)
    }

    /// The page without its query, for the form that changes the zone.
    var here: Path { pathOf(.none) }

    var clocks: String {
        let same = entry.zone.identifier == theirs.identifier
        return same
            ? "Both of you are on \(ReaderClock.name(of: entry.zone))."
            : "Large: \(ReaderClock.name(of: entry.zone)), yours. Small: \(ReaderClock.name(of: theirs)), \(first)’s."
    }

    private var allDays: [SlotDay] {
        SlotDay.days(starts, reader: entry.zone, reference: theirs, chosen: entry.slot)
    }

    private var firstShown: Int {
        guard let from = entry.from else { return 0 }
        let days = dayNumbers
        return days.firstIndex { $0 >= from } ?? max(0, days.count - Self.daysShown)
    }

    private var dayNumbers: [Day] {
        var days: [Day] = []
        for start in starts {
            let day = Day(of: start, in: entry.zone)
            if days.last != day { days.append(day) }
        }
        return days
    }

    /// Folded but for the first and that of the chosen time, so that a telephone shows them all at once.
    var days: [SlotDay] {
        var days = Array(allDays.dropFirst(firstShown).prefix(Self.daysShown))
        if !days.isEmpty { days[0].isOpen = true }
        return days
    }

    var earlier: Path? {
        firstShown > 0 ? page(from: dayNumbers[max(0, firstShown - Self.daysShown)]) : nil
    }

    var later: Path? {
        let next = firstShown + Self.daysShown
        return next < dayNumbers.count ? page(from: dayNumbers[next]) : nil
    }

    private func page(from day: Day) -> Path {
        pathOf([
            BookingField.zone: entry.zone.identifier, BookingField.minutes: "\(entry.minutes)",
            BookingField.from: day.iso,
        ])
    }

    var hidden: [HiddenField] {
        [
            HiddenField(BookingField.seen, match.engagement.mark),
            HiddenField(BookingField.zone, entry.zone.identifier),
            HiddenField(BookingField.minutes, "\(entry.minutes)"),
            HiddenField(BookingField.from, entry.from?.iso ?? ""),
        ]
    }

    var slotError: String? { pickErrors[BookingField.slot] }
    var pickErrors: FieldErrors { entry.isOff ? [:] : entry.errors }
    var offErrors: FieldErrors { entry.isOff ? entry.errors : [:] }

    var joins: RadioList {
        RadioList(
            "Shall \(match.request.ae.name) of \(programName) join?", name: BookingField.joins,
            choices: [FieldChoice("no", "No, just us"), FieldChoice("yes", "Yes, please")],
            value: entry.joins,
            error: pickErrors[BookingField.joins], isRequired: true)
    }

    var guests: TextField {
        TextField(
            "Colleagues who come too", name: BookingField.guests, value: entry.guests,
            hint: "Their mail addresses, with commas between; they get the invitation.",
            error: pickErrors[BookingField.guests], maxLength: 500)
    }

    var emptyTitle: String {
        isByHand ? "None of \(first)’s times suits \(entry.minutes) minutes" : "No free time now"
    }

    var emptySentence: String {
        "Write to \(sender.name), \(sender.mail), and we find one with \(first)."
    }
}
