package import Foundation

/// Feedback put on record for an engagement, by the side itself or by the coordinator who heard it.
package struct FeedbackRecord: EngagementDecision {
    package let before: Engagement.State
    package let engagement: Engagement
    package let feedback: Feedback
    package let activity: Activity
    package var letters: [Letter] { [] }
}

extension Match {
    package func record(_ feedback: Feedback, _ act: Act) throws(Refusal) -> FeedbackRecord {
        let whose = act.onBehalf ? "recorded the \(feedback.side.title)'s feedback" : "gave feedback"
        return try record(
            feedback,
            activity(
                .feedbackGiven, act, "\(whose): \(Self.spelled(feedback))", detail: feedback.text))
    }

    /// What somebody says by a link, who may be nobody in the program.
    package func record(
        _ feedback: Feedback, from guest: Guest, at now: Date
    ) throws(Refusal) -> FeedbackRecord {
        try record(
            feedback,
            Activity(
                at: now, by: guest.person, actorName: guest.name, kind: .feedbackGiven, request: request.id,
                engagement: engagement.id, reference: reference.id, account: reference.account.id,
                sentence: "gave feedback: \(Self.spelled(feedback))", detail: feedback.text))
    }

    private func record(_ feedback: Feedback, _ activity: Activity) throws(Refusal) -> FeedbackRecord {
        try require(.tookPlace, .thanked, toDo: "give feedback")
        return FeedbackRecord(
            before: engagement.state, engagement: engagement, feedback: feedback, activity: activity)
    }

    private static func spelled(_ feedback: Feedback) -> String {
        "match \(feedback.match) of 5, usefulness \(feedback.usefulness) of 5, "
            + (feedback.wouldDoAgain ? "would do it again" : "would not do it again")
    }
}
