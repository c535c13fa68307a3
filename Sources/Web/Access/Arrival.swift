package import Hummingbird
import Logging
import NIOCore

/// A request before anybody knows who sent it: its connection and its number in the log.
package struct Arrival: RequestContext {
    package var coreContext: CoreRequestContextStorage
    /// The other end of the connection: the browser, or a proxy in front of this server.
    package let peer: String?

    package init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        peer = source.channel.remoteAddress?.ipAddress
    }
}
