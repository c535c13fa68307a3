package import Foundation

extension Match {
    /// "Did it take place?", to the reference and the AE once a booked call should be over. Whoever answers first decides.
    ///
    /// - Parameter ae: nil where the AE has been shut out.
    package func outcomeQuestion(on occasion: Occasion, ae: Contact?, at now: Date) -> ClockNotice? {
        guard engagement.state == .scheduled, let callAt = engagement.callAt else { return nil }
        let contact = reference.contact
        let sender = request.coordinator ?? request.ae
        var letters = [
            Letter(
                to: contact, from: sender, subject: "Did you speak with \(prospectName)?",
                paragraphs: [
                    "Dear \(contact.firstName),",
                    "Your \(request.wish.engagementType.title) with \(prospectName) was booked for "
                        + "\(Self.spelled(callAt, in: reference.availability.timeZone)). Did it take place? One "
                        + "press tells us; you need no password for it.",
                    "Thank you,\n\(sender.name)",
                ], button: question(.reference, contact))
        ]
        if let ae {
            letters.append(
                Letter(
                    to: ae, subject: "Did \(contact.name) and \(prospectName) speak?",
                    paragraphs: [
                        "The \(request.wish.engagementType.title) was booked for "
                            + "\(Self.spelled(callAt, in: program.timeZone)). If you know what became of it, please "
                            + "say so. \(contact.firstName) was asked as well: the first answer counts."
                    ], button: question(.ae, ae)))
        }
        return ClockNotice(
            occasion: occasion, request: request.id, engagement: engagement.id,
            activity: Activity(
                byServerAt: now, kind: .reminded, request: request.id, engagement: engagement.id,
                reference: reference.id, account: reference.account.id,
                sentence: "asked whether the call with \(contact.name) took place"),
            letters: letters)
    }

    private func question(_ side: Feedback.Side, _ contact: Contact) -> Letter.Button {
        Letter.Button(
            "Say what became of it", .guest(GuestPass(.outcome, engagement.id, for: Guest(side, contact))))
    }
}
