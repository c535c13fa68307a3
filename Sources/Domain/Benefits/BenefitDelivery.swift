extension BenefitGrant {
    /// Notes that it was handed over: of a credit what was claimed, or all of it where nothing was.
    ///
    /// - Parameters:
    ///   - seen: the mark on the page that the form was sent from.
    ///   - note: how, in the coordinator's words; may be empty.
    package func deliver(
        to reference: Reference, _ act: Act, note: String, seen: String, today: Day
    ) throws(Refusal) -> BenefitChange {
        try check(seen: seen)
        guard balance.open > 0 else {
            throw Refusal(.outOfStep, "Nothing of “\(title)” is left to hand over.")
        }
        let free = kind == .creditAYear && balance.owed > 0 ? 0 : balance.free
        let amount = free + balance.owed
        let note = note.trimmingBlanks
        return BenefitChange(
            of: self, entry(.delivered, free: -free, owed: -balance.owed, on: today, act, note: note),
            dueOn: kind == .creditAYear ? nil : dueOn,
            activity: activity(
                act, of: reference, "delivered to \(reference.contact.name): \(named(amount))", detail: note),
            letters: balance.owed > 0 && wish != nil && reference.standing == .active
                ? [deliveryLetter(amount, to: reference, from: act.by, note: note)] : [])
    }

    /// Takes back what was granted, as far as it was not handed over; else the note that it was, which then is owed again.
    package func reverse(
        of reference: Reference, _ act: Act, reason: String, seen: String, today: Day
    ) throws(Refusal) -> BenefitChange {
        try check(seen: seen)
        let reason = reason.trimmingBlanks
        guard !reason.isEmpty else {
            throw Refusal(.invalid, "Say why: \(reference.contact.firstName) may ask.")
        }
        if balance.open > 0 {
            return BenefitChange(
                of: self,
                entry(.reversed, free: -balance.free, owed: -balance.owed, on: today, act, note: reason),
                dueOn: dueOn,
                activity: activity(
                    act, of: reference,
                    "took back from \(reference.contact.name): \(named(balance.open))",
                    detail: reason))
        }
        guard balance.delivered > 0, !isWithdrawn else {
            throw Refusal(.outOfStep, "Nothing of “\(title)” is there to take back.")
        }
        return BenefitChange(
            of: self, entry(.reversed, owed: balance.delivered, on: today, act, note: reason),
            dueOn: dueOn ?? today,
            activity: activity(
                act, of: reference,
                "took back that \(named(balance.delivered)) was delivered to \(reference.contact.name)",
                detail: reason))
    }
}
