package import Foundation

/// When a reference left the program, and what becomes of what it holds about them.
package struct Leaving: Hashable, Sendable {
    package let leftAt: Date
    /// When what names them is erased.
    package let eraseAt: Date
    /// Nil while they can still come back.
    package let erasedAt: Date?

    package init(leftAt: Date, eraseAt: Date, erasedAt: Date?) {
        self.leftAt = leftAt
        self.eraseAt = eraseAt
        self.erasedAt = erasedAt
    }
}
