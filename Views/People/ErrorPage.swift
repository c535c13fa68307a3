/// What stands where a page was asked for that cannot be shown.
package struct ErrorPage: Sendable {
    let status: Int
    let title: String
    let message: String
    /// The number by which the log names a fault of ours.
    let fault: String?
    let back: ActionLink

    package init(status: Int, title: String, message: String, fault: String?, back: ActionLink) {
        self.status = status
        self.title = title
        self.message = message
        self.fault = fault
        self.back = back
    }
}
