/// The mails of a program, each with a template of its own that the tenant may edit.
package enum LetterKind: String, Hashable, Sendable, CaseIterable {
    // To references.
    case ask, askReminder, askTakenBack, engagementCancelled, thanks, tierMoved, tierEased
    case profileQuestion, profileAnswered
    case farewell
    case benefitDelivered
    // To prospect and reference together.
    case introduction
    // To the AE.
    case referenceAccepted, referenceWithdrew, newsHeld, newsReminder
    // About a call.
    case pickTime, callBooked, callBookedForProspect, callBookedForAE, callMoved, callMovedForProspect
    case callMovedForAE, callWithoutAE, callBrief, callOff, callOffByProspect
    // After a call.
    case outcomeQuestion, outcomeQuestionForAE, callTookPlace, callMissed, callPutOff
    case feedbackByReference, feedbackByAE, feedbackByProspect, dealNews
    // To coordinators.
    case requestFiled, askAccepted, askDeclined, timeProposed, askUnanswered, standingChanged,
        availabilityChanged
    case referenceWrote, profileProposed, tierChanged
    case referenceLeft
    case benefitWished
    // To the AE and the coordinator.
    case requestWithdrawn, requestFulfilled, requestUnfilled, dealWon, dealLost, clockPaused, clockResumed
    case pauseOver, stepReminder, stepEscalation, digest
    // To whoever signs in.
    case access, invitation, signInLink, mailChanged
}

extension LetterKind {
    /// What the product says in it, and what a tenant's own template may name.
    package var pattern: LetterPattern {
        switch self {
        case .ask: .ask
        case .askReminder: .askReminder
        case .askTakenBack: .askTakenBack
        case .engagementCancelled: .engagementCancelled
        case .thanks: .thanks
        case .tierMoved: .tierMoved
        case .tierEased: .tierEased
        case .profileQuestion: .profileQuestion
        case .profileAnswered: .profileAnswered
        case .introduction: .introduction
        case .referenceAccepted: .referenceAccepted
        case .referenceWithdrew: .referenceWithdrew
        case .newsHeld: .newsHeld
        case .newsReminder: .newsReminder
        case .farewell: .farewell
        case .benefitDelivered: .benefitDelivered
        case .benefitWished: .benefitWished
        case .referenceLeft: .referenceLeft
        case .pickTime: .pickTime
        case .callBooked: .callBooked
        case .callBookedForProspect: .callBookedForProspect
        case .callBookedForAE: .callBookedForAE
        case .callMoved: .callMoved
        case .callMovedForProspect: .callMovedForProspect
        case .callMovedForAE: .callMovedForAE
        case .callWithoutAE: .callWithoutAE
        case .callBrief: .callBrief
        case .callOff: .callOff
        case .callOffByProspect: .callOffByProspect
        case .outcomeQuestion: .outcomeQuestion
        case .outcomeQuestionForAE: .outcomeQuestionForAE
        case .callTookPlace: .callTookPlace
        case .callMissed: .callMissed
        case .callPutOff: .callPutOff
        case .feedbackByReference: .feedbackByReference
        case .feedbackByAE: .feedbackByAE
        case .feedbackByProspect: .feedbackByProspect
        case .dealNews: .dealNews
        case .requestFiled: .requestFiled
        case .askAccepted: .askAccepted
        case .askDeclined: .askDeclined
        case .timeProposed: .timeProposed
        case .askUnanswered: .askUnanswered
        case .standingChanged: .standingChanged
        case .availabilityChanged: .availabilityChanged
        case .referenceWrote: .referenceWrote
        case .profileProposed: .profileProposed
        case .tierChanged: .tierChanged
        case .requestWithdrawn: .requestWithdrawn
        case .requestFulfilled: .requestFulfilled
        case .requestUnfilled: .requestUnfilled
        case .dealWon: .dealWon
        case .dealLost: .dealLost
        case .clockPaused: .clockPaused
        case .clockResumed: .clockResumed
        case .pauseOver: .pauseOver
        case .stepReminder: .stepReminder
        case .stepEscalation: .stepEscalation
        case .digest: .digest
        case .access: .access
        case .invitation: .invitation
        case .signInLink: .signInLink
        case .mailChanged: .mailChanged
        }
    }

    /// All that its template may name.
    package var fields: [LetterField] { pattern.fields + LetterField.common }

    /// The product's own template.
    package var template: LetterTemplate { LetterTemplate(ofOurs: self) }
}
