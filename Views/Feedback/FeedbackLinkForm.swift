/// The questions of the feedback page, in sight or behind "Change what you said".
struct FeedbackLinkForm: Sendable {
    let page: FeedbackLinkPage
}
