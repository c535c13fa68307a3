/// One browser in which somebody is signed in.
package struct SessionRow: Sendable {
    let device: String
    let address: String
    let begun: String
    let lastUsed: String
    /// Whether the reader looks at this page with it.
    let isCurrent: Bool
    /// Nil where the reader can't end it by itself.
    let end: Path?

    package init(
        device: String, address: String, begun: String, lastUsed: String, isCurrent: Bool = false,
        end: Path? = nil
    ) {
        self.device = device
        self.address = address
        self.begun = begun
        self.lastUsed = lastUsed
        self.isCurrent = isCurrent
        self.end = end
    }
}
