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
                .outcomeQuestion, to: contact, from: sender,
                facts: facts.adding([
                    .call: Self.spelled(callAt, in: reference.availability.timeZone)
                ]), button: question(.reference, contact))
        ]
        if let ae {
            letters.append(
                Letter(
                    .outcomeQuestionForAE, to: ae,
                    facts: facts.adding([.call: Self.spelled(callAt, in: program.timeZone)]),
                    button: question(.ae, ae)))
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
