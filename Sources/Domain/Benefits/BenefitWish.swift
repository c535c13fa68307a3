extension Benefit.Kind {
    /// Whether its reference says when they want it; everything else comes by itself.
    package var isClaimed: Bool {
        switch self {
        case .creditAYear, .recurringEvent: true
        case .earlyAccess, .perCall, .standing, .oneOff: false
        }
    }

    /// Whether it is something that somebody else could have instead.
    package var canBeDonated: Bool {
        switch self {
        case .creditAYear, .perCall, .oneOff: true
        case .earlyAccess, .recurringEvent, .standing: false
        }
    }
}

extension BenefitGrant {
    /// Days in which a claimed credit has to be handed over.
    private static let daysToHandOver = 14

    /// A reference wants it: some of a credit, or a seat at an event.
    ///
    /// - Parameters:
    ///   - amount: minor units; nil for all that is left.
    ///   - seen: the mark on the page that the form was sent from.
    ///   - coordinators: who is told.
    package func claim(
        by reference: Reference, _ act: Act, amount: Int64? = nil, seen: String, today: Day,
        to coordinators: [Contact]
    ) throws(Refusal) -> BenefitChange {
        guard kind.isClaimed else {
            throw Refusal(.outOfStep, "“\(title)” comes by itself; there is nothing to claim.")
        }
        return try want(
            .claimed, reference, act, amount: amount, seen: seen, today: today, to: coordinators,
            saying: kind == .creditAYear ? "claimed" : "is coming to")
    }

    /// A reference gives it to charity: the program hands it over there.
    ///
    /// - Parameter isAllowed: whether the tenant lets references do so.
    package func donate(
        by reference: Reference, _ act: Act, amount: Int64? = nil, seen: String, today: Day,
        isAllowed: Bool, to coordinators: [Contact]
    ) throws(Refusal) -> BenefitChange {
        guard isAllowed, kind.canBeDonated else {
            throw Refusal(.notAllowed, "“\(title)” can't be given to charity here.")
        }
        return try want(
            .donated, reference, act, amount: amount, seen: seen, today: today, to: coordinators,
            saying: "gives to charity:")
    }

    /// A reference does not want what is left of it.
    package func decline(
        by reference: Reference, _ act: Act, seen: String, today: Day, to coordinators: [Contact]
    ) throws(Refusal) -> BenefitChange {
        try check(seen: seen)
        guard balance.free > 0 else {
            throw Refusal(.outOfStep, "Nothing of “\(title)” is left to decline.")
        }
        let sentence = "declined \(named(balance.free))"
        return BenefitChange(
            of: self, entry(.declined, free: -balance.free, on: today, act), dueOn: dueOn,
            activity: activity(act, of: reference, sentence),
            letters: letters(sentence, from: reference, to: coordinators))
    }

    private func want(
        _ wish: BenefitEntry.Kind, _ reference: Reference, _ act: Act, amount: Int64?, seen: String,
        today: Day, to coordinators: [Contact], saying verb: String
    ) throws(Refusal) -> BenefitChange {
        try check(seen: seen)
        guard reference.standing == .active, !reference.takesNoRewards else {
            throw Refusal(.outOfStep, "There is nothing to claim for who has left or takes no rewards.")
        }
        guard balance.free > 0 else { throw Refusal(.outOfStep, "Nothing of “\(title)” is left.") }
        if balance.owed > 0, let before = self.wish, before.rawValue != wish.rawValue {
            throw Refusal(
                .outOfStep,
                "What you said of \(spelled(balance.owed)) is still being arranged. The rest can go another "
                    + "way after that.")
        }
        let amount = amount ?? balance.free
        guard amount > 0, amount <= balance.free, kind == .creditAYear || amount == balance.free else {
            throw Refusal(.invalid, "At most \(spelled(balance.free)) of it is left.")
        }
        let sentence = "\(verb) \(named(amount))"
        return BenefitChange(
            of: self, entry(wish, free: -amount, owed: amount, on: today, act),
            dueOn: dueOn ?? today.adding(days: Self.daysToHandOver),
            activity: activity(act, of: reference, sentence),
            letters: letters(sentence, from: reference, to: coordinators))
    }

    private func letters(
        _ sentence: String, from reference: Reference, to coordinators: [Contact]
    ) -> [Letter] {
        coordinators.map { coordinator in
            Letter(
                .benefitWished, to: coordinator, from: reference.contact,
                facts: [
                    .reference: reference.contact.name, .account: reference.account.name, .change: sentence,
                ], button: Letter.Button("Open the benefit", .coordinatorBenefit(id)))
        }
    }

    /// Tells a reference that what they asked for is there.
    func deliveryLetter(_ amount: Int64, to reference: Reference, from coordinator: Contact, note: String)
        -> Letter
    {
        Letter(
            .benefitDelivered, to: reference.contact, from: coordinator,
            facts: [.benefit: named(amount), .note: note],
            button: Letter.Button("Your benefits", .benefits))
    }
}
