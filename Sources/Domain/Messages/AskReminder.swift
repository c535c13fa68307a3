package import Foundation

extension Match {
    /// The reminder of an ask that was not answered in the tenant's time. It says until when the answer is waited for.
    package func askReminder(
        on occasion: Occasion, lapsesAt: Date, at now: Date
    ) -> ClockNotice? {
        guard engagement.state == .asked, let coordinator = request.coordinator else { return nil }
        let contact = reference.contact
        let zone = reference.availability.timeZone
        return ClockNotice(
            occasion: occasion, request: request.id, engagement: engagement.id,
            activity: Activity(
                byServerAt: now, kind: .reminded, request: request.id, engagement: engagement.id,
                reference: reference.id, account: reference.account.id,
                sentence: "reminded \(contact.name) of the ask"),
            letters: [
                Letter(
                    .askReminder, to: contact, from: coordinator,
                    facts: facts.adding([.answerBy: Day(of: lapsesAt, in: zone).spelled]),
                    button: Letter.Button(
                        "See the request and answer",
                        .guest(GuestPass(.answer, engagement.id, for: Guest(.reference, contact)))))
            ])
    }
}
