package import Domain
import Foundation

/// When, for what and how often a reference may be asked, as they set it themselves.
package struct MyAvailability: Sendable {
    let frame: Frame
    let slug: Slug
    let reference: Reference
    let clock: ReaderClock
    let usage: Usage
    /// The day in the tenant's time zone, by which limits count.
    let today: Day
    /// Whether anything is open with them that a change could touch.
    let hasOpen: Bool
    let conflicts: [MyConflict]
    let entry: MyAvailabilityEntry

    package init(
        frame: Frame, slug: Slug, reference: Reference, clock: ReaderClock, usage: Usage, today: Day,
        hasOpen: Bool, conflicts: [MyConflict], entry: MyAvailabilityEntry
    ) {
        self.frame = frame
        self.slug = slug
        self.reference = reference
        self.clock = clock
        self.usage = usage
        self.today = today
        self.hasOpen = hasOpen
        self.conflicts = conflicts
        self.entry = entry
    }

    /// One stretch of days off with the button that takes it away.
    struct Stretch {
        let days: String
        let note: String
        let remove: ButtonForm
    }

    private var availability: Availability { reference.availability }

    var isPaused: Bool { availability.isPaused(on: today) }

    var status: Notice {
        switch availability.pause {
        case .untilFurtherNotice:
            return Notice(
                "Nobody can ask you until you resume.", title: "Paused until further notice", tone: .warn)
        case .until(let day) where today < day:
            return Notice("Nobody can ask you before.", title: "Paused until \(day.spelled)", tone: .warn)
        case .until, nil: break
        }
        if let off = usage.exhausted(reference.limits, on: today) {
            return Notice(
                "You are \(off.sentence). Nobody can ask you before, unless a coordinator gives a reason that you "
                    + "will see.", title: "Off rotation", tone: .warn)
        }
        let next = availability.firstFreeDay(from: today)
        return Notice(
            next == today || next == nil
                ? "You can be asked today."
                : "You can be asked; your next free day is \(clock.day(next ?? today)).",
            title: "Available", tone: .good)
    }

    var resume: ButtonForm {
        ButtonForm(
            "Resume now", action: path(.pause), tone: .accent,
            fields: [HiddenField("pause", "none"), mark(.pause)])
    }

    var pauses: [FieldChoice] {
        [FieldChoice("until", "Until the day named below"), FieldChoice("open", "Until further notice")]
    }

    var types: [FieldChoice] {
        EngagementType.allCases.map {
            FieldChoice($0.rawValue, $0.title.prefix(1).uppercased() + $0.title.dropFirst())
        }
    }

    var hours: HoursFields {
        HoursFields(
            hours: entry.hours, notice: entry.notice, zone: availability.timeZone, errors: errors(.hours))
    }

    var stretches: [Stretch] {
        availability.daysOff.map { days in
            Stretch(
                days: days.first == days.last
                    ? days.first.spelled : "\(days.first.spelled) – \(days.last.spelled)", note: days.note,
                remove: ButtonForm(
                    "Remove", action: path(.removeDaysOff), tone: .quiet,
                    fields: [HiddenField("first", days.first.iso), HiddenField("last", days.last.iso)]))
        }
    }

    var zones: [FieldChoice] {
        // Abbreviations such as EST follow the clocks of no place.
        var names = TimeZone.knownTimeZoneIdentifiers.filter { $0.contains("/") || $0 == "GMT" }.sorted()
        if !names.contains(availability.timeZone.identifier) {
            names.insert(availability.timeZone.identifier, at: 0)
        }
        return names.map { FieldChoice($0, $0.replacing("_", with: " ")) }
    }

    var usages: [UsageBar] { UsageBar.all(usage, reference.limits) }
    var tierLimits: Limits { reference.tier.limits }
    var earliest: String { clock.today.iso }
    var tomorrow: String { clock.today.adding(days: 1).iso }

    func mark(_ part: AvailabilityPart) -> HiddenField { HiddenField("seen", part.mark(of: reference)) }

    func errors(_ form: MyAvailabilityEntry.Form) -> FieldErrors {
        entry.refused == form ? entry.errors : [:]
    }

    /// Lets the coordinators be told unless it is ticked.
    func quiet(_ form: MyAvailabilityEntry.Form) -> Checkbox {
        Checkbox(
            "What is open with me stays as agreed", name: form.quietField,
            isOn: entry.refused == form && entry.isQuiet,
            hint: "Else its coordinator is told by mail what of it no longer fits.")
    }

    func path(_ path: ReferencePath) -> Path { .reference(slug, path) }
}
