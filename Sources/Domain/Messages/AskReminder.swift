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
                    to: contact, from: coordinator, subject: "Would you speak with \(prospectName)?",
                    paragraphs: [
                        "Dear \(contact.firstName),",
                        "A few days ago we asked whether you would give \(prospectName) a "
                            + "\(request.wish.engagementType.title), by \(request.wish.neededBy.spelled). "
                            + "A word from you is enough; yes or no, both are fine.",
                        "If we do not hear from you by \(Day(of: lapsesAt, in: zone).spelled) we ask somebody else. "
                            + "It changes nothing about your benefits.",
                        "Thank you,\n\(coordinator.name)",
                    ],
                    button: Letter.Button(
                        "See the request and answer",
                        .guest(GuestPass(.answer, engagement.id, for: Guest(.reference, contact)))))
            ])
    }
}
