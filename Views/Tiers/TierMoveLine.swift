package import Domain

/// One reference whom the rules propose for another tier, with what a coordinator may say to it. Several stand on one page,
/// so the names of fields end in the reference's number.
package struct TierMoveLine: Sendable {
    let reference: TierCandidate
    let proposal: TierProposal
    let pool: PoolBar
    let tenant: Slug
    let values: FieldValues
    let errors: FieldErrors
    /// The day from which the move is proposed again if nothing else is said.
    let usualEnd: Day

    package static func tells(_ id: ID<Reference>) -> String { "tells-\(id)" }
    package static func word(_ id: ID<Reference>) -> String { "word-\(id)" }
    package static func reason(_ id: ID<Reference>) -> String { "reason-\(id)" }
    package static func until(_ id: ID<Reference>) -> String { "until-\(id)" }

    var page: Path { .coordinator(tenant, .reference(id)) }
    var anchor: String { "move-\(id)" }

    var direction: StatusBadge {
        switch proposal.direction {
        case .up: StatusBadge("\(proposal.from.name) → \(proposal.to.name)", tone: .good)
        case .down: StatusBadge("\(proposal.from.name) → \(proposal.to.name)", tone: .neutral)
        }
    }

    var changes: [String] {
        TierDifference(from: proposal.from, to: proposal.to, takesNoRewards: reference.takesNoRewards).lines
    }

    var poolTitle: String { "\(proposal.to.name) now" }
    var seen: HiddenField { HiddenField("seen", proposal.mark) }
    var button: String { "Move to \(proposal.to.name)" }
    var move: Path { .coordinator(tenant, .tierMoveStep(id, .move)) }
    var putOff: Path { .coordinator(tenant, .tierMoveStep(id, .putOff)) }

    var word: TextArea {
        let name = Self.word(id)
        return TextArea(
            "A word of yours in the mail", name: name, value: values[name],
            hint: "The mail says what changes. Empty: nothing more.", error: errors[name], rows: 2,
            maxLength: TierMove.longestWord)
    }

    var tells: Checkbox {
        Checkbox(
            "Write to \(firstName) about it", name: Self.tells(id),
            isOn: !values.has(Self.word(id)) || values.has(Self.tells(id)))
    }

    var reason: TextField {
        let name = Self.reason(id)
        return TextField(
            "Why not", name: name, value: values[name],
            hint: "Coordinators read it; \(firstName) doesn't hear of it.",
            error: errors[name], isRequired: true, maxLength: TierDeferral.longestReason)
    }

    var until: DateField {
        let name = Self.until(id)
        return DateField(
            "Propose it again from", name: name, value: values.has(name) ? values[name] : usualEnd.iso,
            error: errors[name], isRequired: true)
    }

    /// Whether one of the forms was sent and comes back to be mended.
    var isMoving: Bool { values.has(Self.word(id)) }
    var isPuttingOff: Bool { values.has(Self.reason(id)) }

    private var id: ID<Reference> { reference.reference }
    private var firstName: String { Contact.firstName(of: reference.name) }
}
