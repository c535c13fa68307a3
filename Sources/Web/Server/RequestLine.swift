import NIOCore
import NIOHTTP1

/// Heeds what of a request's first line is lost behind the codec: the version, and a whole address in place of a path.
final class RequestLine: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPServerRequestPart

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard case .head(var head) = unwrapInboundIn(data) else {
            context.fireChannelRead(data)
            return
        }
        // HTTP/1.0 clients expect an answer to end with its connection.
        if (head.version.major, head.version.minor) < (1, 1) {
            head.headers.replaceOrAdd(name: "connection", value: "close")
        }
        if head.uri.utf8.first != UInt8(ascii: "/") { takeApart(&head) }
        context.fireChannelRead(wrapInboundOut(.head(head)))
    }

    /// The host of a whole address counts, and not the field beside it (RFC 9112 §3.2.2); whatever else is no path stays
    /// none, to be refused.
    private func takeApart(_ head: inout HTTPRequestHead) {
        guard head.uri.prefix(7).lowercased() == "http://", head.headers["host"].count == 1 else {
            head.uri = "*"
            return
        }
        let rest = head.uri.dropFirst(7)
        let authority = rest.prefix { $0 != "/" && $0 != "?" }
        let path = rest.dropFirst(authority.count)
        head.headers.replaceOrAdd(name: "host", value: String(authority))
        head.uri = path.first == "/" ? String(path) : "/" + path
    }
}
