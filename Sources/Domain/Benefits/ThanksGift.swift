extension Thanks {
    /// The line of the ledger where what is given in return is the gift that the tier promised for this call; nil for anything else.
    package func delivery(of gift: BenefitGrant, on day: Day) -> BenefitEntry? {
        guard gift.promise.engagement == engagement.id, gift.balance.free > 0, gift.balance.owed == 0,
            gift.title.lowercased() == valueReturn.lowercased()
        else { return nil }
        return BenefitEntry(
            kind: .delivered, free: -gift.balance.free, owed: 0, on: day, at: activity.at, by: activity.by,
            actorName: activity.actorName, note: "with the thank-you")
    }
}
