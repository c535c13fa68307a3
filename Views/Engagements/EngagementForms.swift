package import Domain
package import Foundation

/// What a coordinator can do with one engagement in the state it is in: the next thing in sight, the rest folded.
package struct EngagementForms: Sendable {
    let match: Match
    /// Why the reference may not be asked today; only read where an ask is possible.
    let against: [Exclusion]
    let coordinator: Contact
    /// What the reference got in return before, the latest last.
    let returned: [String]
    let tenant: Slug
    let now: Date
    let sentBack: SentBack
    /// What a call can be picked from; nil where there is none to find.
    let callSlots: CallSlots?

    package init(
        match: Match, against: [Exclusion], coordinator: Contact, returned: [String], tenant: Slug,
        now: Date, sentBack: SentBack, callSlots: CallSlots? = nil
    ) {
        self.match = match
        self.against = against
        self.coordinator = coordinator
        self.returned = returned
        self.tenant = tenant
        self.now = now
        self.sentBack = sentBack
        self.callSlots = callSlots
    }

    /// The forms in the order in which they are needed.
    var all: [ActionForm] {
        guard match.request.isOpen || match.engagement.state == .tookPlace else { return [] }
        return switch match.engagement.state {
        case .shortlisted: ask + [brief]
        case .asked: [acceptance, decline("Record a no"), brief, cancellation]
        case .accepted: [booking(isFolded: true), completion(isFolded: true)] + later
        case .introduced: [booking(isFolded: false), completion(isFolded: true)] + later
        case .scheduled:
            isCallOver
                ? [completion(isFolded: false), miss, booking(isFolded: true)] + later
                : [booking(isFolded: true), completion(isFolded: true)] + later
        case .tookPlace:
            [
                .thanks(
                    match, from: coordinator, returned: returned, tenant: tenant, version: version,
                    sentBack: sentBack)
            ]
        case .missed: [booking(isFolded: false), cancellation]
        case .lapsed: ask
        case .thanked, .declined, .cancelled: []
        }
    }

    /// Whether an ask is the next step, so that what stands against it matters.
    var isAskable: Bool {
        match.request.isOpen && (match.engagement.state == .shortlisted || match.engagement.state == .lapsed)
    }

    /// Whether a form shows the brief already.
    var isBriefEditable: Bool { all.contains { $0.action == path(.brief) } }

    /// What takes one press.
    var buttons: [ButtonForm] {
        guard match.request.isOpen else { return [] }
        let name = match.reference.contact.firstName
        return switch match.engagement.state {
        case .shortlisted: [button("Take off the shortlist", .removal)]
        case .asked:
            [
                button(
                    "Take the ask back", .lapse,
                    confirm: "Take back the ask? \(name) is told that there is nothing to do.")
            ]
        case .accepted, .introduced, .scheduled, .tookPlace, .thanked, .missed, .lapsed, .declined,
            .cancelled:
            []
        }
    }

    private var isCallOver: Bool { match.engagement.callAt.map { $0 <= now } ?? false }
    private var later: [ActionForm] { [brief, decline("Record that they can't after all"), cancellation] }
    private var version: Int { match.request.version }
    private var zone: TimeZone { match.program.timeZone }
    private var id: ID<Engagement> { match.engagement.id }

    private func path(_ action: EngagementAction) -> Path {
        .coordinator(tenant, .engagementAction(id, action))
    }

    private func button(_ label: String, _ action: EngagementAction, confirm: String? = nil) -> ButtonForm {
        ButtonForm(
            label, action: path(action), tone: .quiet, fields: [HiddenField("version", "\(version)")],
            confirm: confirm)
    }

    private func form(
        _ title: String, _ action: EngagementAction, sentence: String? = nil, fields: [any View] = [],
        button: String, tone: Tone = .neutral, isFolded: Bool = true, confirm: String? = nil
    ) -> ActionForm {
        ActionForm(
            title, sentence: sentence, action: path(action), fields: fields, version: version, button: button,
            tone: tone, isFolded: isFolded, sentBack: sentBack, confirm: confirm)
    }

    private func area(
        _ label: String, _ field: EngagementField, value: String = "", hint: String? = nil,
        isRequired: Bool = true, rows: Int = 2
    ) -> TextArea {
        let name = field.name(id)
        return TextArea(
            label, name: name, value: sentBack.text(name, or: value), hint: hint,
            error: sentBack.errors[name], isRequired: isRequired, rows: rows, maxLength: field.longest)
    }

    /// Nothing where the customer's own situation forbids it: then the card says why.
    private var ask: [ActionForm] {
        guard against.allSatisfy(\.canBeOverridden) else { return [] }
        let name = match.reference.contact.firstName
        let again = match.engagement.state == .lapsed ? " again" : ""
        if against.isEmpty {
            // A reason comes back although nothing stands against the ask any more, so that no words are lost.
            let reason = sentBack.text(EngagementField.override.name(id), or: "")
            return [
                form(
                    "Ask", .ask,
                    sentence:
                        "\(name) gets the mail with the brief; the ask holds \(slots) of their limits.",
                    fields: reason.isEmpty ? [] : [area("Your reason", .override, isRequired: false)],
                    button: "Ask \(name)\(again)", tone: .accent, isFolded: false)
            ]
        }
        return [
            form(
                "Ask all the same", .ask,
                fields: [
                    area(
                        "Your reason", .override,
                        hint: "It is kept, and \(name) sees it in the mail.")
                ], button: "Ask \(name) all the same", tone: .warn)
        ]
    }

    /// "one slot"; a type may take more.
    private var slots: String {
        let count = match.program.slots[match.request.wish.engagementType]
        return count == 1 ? "one slot" : "\(count) slots"
    }

    private var acceptance: ActionForm {
        form(
            "Record a yes", .acceptance,
            fields: [area("What they said", .note, isRequired: false)],
            button: "\(match.reference.contact.firstName) said yes", tone: .good)
    }

    private func decline(_ title: String) -> ActionForm {
        form(
            title, .decline,
            fields: [area("Their reason", .decline, hint: "The next ask learns from it.")],
            button: "\(match.reference.contact.firstName) said no")
    }

    private var brief: ActionForm {
        form(
            "Edit the brief", .brief,
            fields: [
                area(
                    "The paragraph that prepares \(match.reference.contact.firstName)", .brief,
                    value: match.engagement.brief.isEmpty
                        ? Brief(match.request).paragraph : match.engagement.brief, rows: 6)
            ], button: "Save the brief")
    }

    private func booking(isFolded: Bool) -> ActionForm {
        let isBooked = match.engagement.state == .scheduled
        return form(
            isBooked ? "Move the call" : "Book the call", .booking,
            fields: BookingFields(match: match, slots: callSlots, now: now, sentBack: sentBack).all,
            button: isBooked ? "Move the call" : "Book the call", tone: isFolded ? .neutral : .accent,
            isFolded: isFolded)
    }

    private func completion(isFolded: Bool) -> ActionForm {
        let name = EngagementField.heldAt.name(id)
        let usual = isCallOver ? match.engagement.callAt.map { Self.local($0, in: zone) } ?? "" : ""
        return form(
            "It took place", .completion,
            fields: [
                DateField(
                    "When it took place", name: name, value: sentBack.text(name, or: usual), hasTime: true,
                    hint: "\(ReaderClock.name(of: zone)) (\(zone.identifier)).", error: sentBack.errors[name],
                    isRequired: true)
            ] + reasonPastLimit, button: "It took place", tone: isFolded ? .neutral : .accent,
            isFolded: isFolded)
    }

    /// Asked for once it was refused without: the call counts in another quarter or year than its slots were held
    /// in, and that one is full.
    private var reasonPastLimit: [any View] {
        guard sentBack.isFrom(path(.completion)) else { return [] }
        return [
            area(
                "Your reason, where a limit is passed", .override,
                hint: "It is kept, and \(match.reference.contact.firstName) sees it on their page.",
                isRequired: false)
        ]
    }

    private var miss: ActionForm {
        let name = EngagementField.absent.name(id)
        return form(
            "It did not take place", .miss,
            fields: [
                RadioList(
                    "Who was not there?", name: name,
                    choices: Miss.Absent.allCases.map {
                        FieldChoice($0.rawValue, $0 == .prospect ? "The prospect" : "The reference")
                    }, value: sentBack.text(name, or: ""), error: sentBack.errors[name], isRequired: true)
            ], button: "It did not take place")
    }

    private var cancellation: ActionForm {
        form(
            "End this engagement", .cancellation,
            fields: [
                area(
                    "Why it is not needed any more", .cancellation,
                    hint: "\(match.reference.contact.firstName) is told; the slot is free again.")
            ], button: "End it", tone: .bad)
    }

    /// `2026-11-30T14:00`, as a browser's field takes it.
    static func local(_ time: Date, in zone: TimeZone) -> String {
        "\(Day(of: time, in: zone).iso)T\(Day.clock(of: time, in: zone))"
    }
}
