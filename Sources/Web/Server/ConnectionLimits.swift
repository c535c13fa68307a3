package import NIOCore

/// What one connection may do before it is closed.
package struct ConnectionLimits: Sendable {
    /// From a request's first byte that was understood to the end of its body.
    package var requestDeadline: TimeAmount = .seconds(60)
    /// For how long a client may read nothing of an answer that waits for it.
    package var writeStall: TimeAmount = .seconds(30)
    /// For how long what a client still sends after the last answer is read and thrown away.
    package var linger: TimeAmount = .seconds(2)
    package var requestsPerConnection = 1000
    package var connectionsPerAddress = 200

    package init() {}
}
