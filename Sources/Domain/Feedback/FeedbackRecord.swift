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
        try require(.tookPlace, .thanked, toDo: "give feedback")
        let whose = act.onBehalf ? "recorded the \(feedback.side.title)'s feedback" : "gave feedback"
        return FeedbackRecord(
            before: engagement.state, engagement: engagement, feedback: feedback,
            activity: activity(
                .feedbackGiven, act,
                "\(whose): match \(feedback.match) of 5, usefulness \(feedback.usefulness) of 5, "
                    + (feedback.wouldDoAgain ? "would do it again" : "would not do it again"),
                detail: feedback.text))
    }
}
