/// Text that nobody reads by accident: printing it, logging it or looking into what holds it shows that there is one and no
/// more.
package struct Secret: Hashable, Sendable, CustomStringConvertible, CustomDebugStringConvertible,
    CustomReflectable
{
    /// The text itself, for whoever has to send it on.
    let revealed: String

    package init(_ text: String) {
        revealed = text
    }

    package var description: String { "(secret)" }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: []) }
}
