/// One browser in which a person is signed in.
package struct SessionRow: Sendable {
    let device: String
    let address: String
    /// Empty where the page does not say.
    let begun: String
    let lastUsed: String
    let isCurrent: Bool
    let end: Path

    package init(
        device: String, address: String, begun: String = "", lastUsed: String, isCurrent: Bool, end: Path
    ) {
        self.device = device
        self.address = address
        self.begun = begun
        self.lastUsed = lastUsed
        self.isCurrent = isCurrent
        self.end = end
    }
}
