/// A reference's correction of one item of their profile: on record at once where the tenant lets it stand, else a
/// proposal to the coordinators. Either way the reference has looked at the item.
package struct ProfileCorrection: Sendable {
    package let reference: Reference
    package let value: ProfileValue
    package let before: ProfileValue
    /// Whether it holds already.
    package let stands: Bool
    package let on: Day
    package let activity: Activity
    package let letters: [Letter]
}

extension Reference {
    /// - Parameters:
    ///   - seen: the mark of the item on the page that the form comes from.
    ///   - open: the reference's proposals that nobody has answered. While there is one, the coordinators have been told to
    ///     look, and are not told again.
    package func correct(
        _ value: ProfileValue, _ act: Act, today: Day, seen: String, settings: ProfileSettings,
        open: [ProfileProposal], coordinators: [Contact]
    ) throws(Refusal) -> ProfileCorrection {
        let before = ProfileValue(value.item, of: self)
        guard !value.isSame(before) else {
            throw Refusal(.outOfStep, "That is what we have already. If it is right, confirm it.")
        }
        if let waiting = open.first(where: { $0.item == value.item }), waiting.value.isSame(value) {
            throw Refusal(.outOfStep, "You have proposed just that already; a coordinator has it.")
        }
        guard seen == ProfileMark(before).text else { throw Self.changedMeanwhile }
        let stands = settings.lets(value.item)
        let sentence = ProfileProposal.sentence(from: before, to: value)
        return ProfileCorrection(
            reference: self, value: value, before: before, stands: stands, on: today,
            activity: Activity(
                at: act.at, by: act.by, kind: stands ? .referenceChanged : .proposed, reference: id,
                account: account.id,
                sentence: stands ? "corrected the profile" : "proposed a correction of the profile",
                detail: sentence),
            letters: stands || !open.isEmpty
                ? [] : coordinators.map { letter(to: $0, about: sentence) })
    }

    private func letter(to coordinator: Contact, about change: String) -> Letter {
        Letter(
            .profileProposed, to: coordinator, from: contact,
            facts: [.reference: contact.name, .account: account.name, .change: change],
            button: Letter.Button("Look at the correction", .coordinatorReference(id)))
    }
}
