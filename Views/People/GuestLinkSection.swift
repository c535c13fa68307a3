/// The links that people got to act on a request without signing in.
package struct GuestLinkSection: Sendable {
    let lines: [GuestLinkLine]

    package init(_ lines: [GuestLinkLine]) {
        self.lines = lines
    }
}
