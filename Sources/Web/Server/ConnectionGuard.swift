import HTTPTypes
import NIOCore
import NIOHTTPTypes
import NIOHTTPTypesHTTP1

/// Closes connections that cost more than they should: slow senders, clients that do not read, floods from one address.
///
/// It stands between the HTTP decoder and Hummingbird, which has no limit of its own for any of these.
final class ConnectionGuard: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private let limits: ConnectionLimits
    private let count: ConnectionCount
    private let isExempt: @Sendable (String) -> Bool
    private var countedAddress: String?
    private var requests = 0
    /// For each request that waits for its answer, in order, whether it is the connection's last.
    private var waiting: [Bool] = []
    private var isAnswerLast = false
    /// The answer that closes the connection has been given; whatever still comes is read and thrown away.
    private var isLingering = false
    /// The client sent what is no HTTP.
    private var isBroken = false
    private var deadline: Scheduled<Void>?
    private var stall: Scheduled<Void>?

    /// - Parameter isExempt: whether an address may hold any number of connections: a proxy in front of this server.
    init(
        limits: ConnectionLimits, count: ConnectionCount, isExempt: @escaping @Sendable (String) -> Bool
    ) {
        self.limits = limits
        self.count = count
        self.isExempt = isExempt
    }

    func handlerAdded(context: ChannelHandlerContext) {
        let pipeline = context.pipeline.syncOperations
        if let codec = try? pipeline.context(handlerType: HTTP1ToHTTPServerCodec.self) {
            try? pipeline.addHandler(RequestLine(), position: .before(codec.handler))
        }
        if context.channel.isActive { admit(context) }
    }

    func channelActive(context: ChannelHandlerContext) {
        admit(context)
        context.fireChannelActive()
    }

    func channelInactive(context: ChannelHandlerContext) {
        letGo()
        context.fireChannelInactive()
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        letGo()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !isLingering else { return }
        switch unwrapInboundIn(data) {
        case .head(let head):
            // Nothing is taken after a request that closes the connection.
            guard waiting.last != true else {
                isLingering = true
                return
            }
            requests += 1
            // Without an upgrader the decoder stops reading after an upgrade request: the next request would hang.
            waiting.append(
                requests >= limits.requestsPerConnection || head.headerFields[.upgrade] != nil
                    || Self.asksToClose(head.headerFields))
            startDeadline(context)
            if Self.waitsToBeAsked(head.headerFields) { ask(context) }
        case .body:
            break
        case .end:
            deadline?.cancel()
            deadline = nil
        }
        context.fireChannelRead(data)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        isBroken = true
        context.fireErrorCaught(error)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        switch unwrapOutboundIn(data) {
        case .head(var head):
            // The rest of a body that is too large is not worth reading; behind what could not be parsed there is none.
            isAnswerLast =
                waiting.first ?? true || isBroken && waiting.count == 1 || head.status == .contentTooLarge
                || Self.asksToClose(head.headerFields)
            if isAnswerLast { head.headerFields[.connection] = "close" }
            watchForStall(context)
            context.write(wrapOutboundOut(.head(head)), promise: promise)
        case .body:
            watchForStall(context)
            context.write(data, promise: promise)
        case .end:
            let written = promise ?? context.eventLoop.makePromise(of: Void.self)
            let channel = context.channel
            let isLast = isAnswerLast
            if !waiting.isEmpty { waiting.removeFirst() }
            let guarded = NIOLoopBound(self, eventLoop: context.eventLoop)
            written.futureResult.whenComplete { _ in
                guarded.value.stall?.cancel()
                guarded.value.stall = nil
                if isLast { guarded.value.linger(channel) }
            }
            watchForStall(context)
            context.write(data, promise: written)
        }
    }

    /// Closes for sending at once, and for good a little later: a client that is still sending would lose the answer if
    /// the connection were reset under it (RFC 9112 §9.6).
    private func linger(_ channel: any Channel) {
        isLingering = true
        deadline?.cancel()
        channel.close(mode: .output, promise: nil)
        deadline = channel.eventLoop.scheduleTask(in: limits.linger) { channel.close(promise: nil) }
    }

    /// Asks for the body that a client holds back until it is told that it is wanted (RFC 9110 §10.1.1).
    private func ask(_ context: ChannelHandlerContext) {
        context.write(wrapOutboundOut(.head(HTTPResponse(status: .continue))), promise: nil)
        context.flush()
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        if context.channel.isWritable {
            stall?.cancel()
            stall = nil
        } else {
            watchForStall(context)
        }
        context.fireChannelWritabilityChanged()
    }

    private func admit(_ context: ChannelHandlerContext) {
        guard countedAddress == nil, let address = context.remoteAddress?.ipAddress, !isExempt(address) else {
            return
        }
        if count.admit(address, limit: limits.connectionsPerAddress) {
            countedAddress = address
        } else {
            context.close(promise: nil)
        }
    }

    private func letGo() {
        deadline?.cancel()
        deadline = nil
        stall?.cancel()
        stall = nil
        if let address = countedAddress { count.release(address) }
        countedAddress = nil
    }

    private func startDeadline(_ context: ChannelHandlerContext) {
        deadline?.cancel()
        let channel = context.channel
        deadline = context.eventLoop.scheduleTask(in: limits.requestDeadline) { channel.close(promise: nil) }
    }

    private func watchForStall(_ context: ChannelHandlerContext) {
        guard stall == nil else { return }
        let channel = context.channel
        stall = context.eventLoop.scheduleTask(in: limits.writeStall) { channel.close(promise: nil) }
    }

    /// `Connection: close` in whatever case; Hummingbird knows it only in lower case.
    private static func asksToClose(_ fields: HTTPFields) -> Bool {
        fields[values: .connection].contains { value in
            value.split(separator: ",").contains { $0.lowercased().filter { $0 != " " } == "close" }
        }
    }

    private static func waitsToBeAsked(_ fields: HTTPFields) -> Bool {
        fields[.expect]?.lowercased() == "100-continue"
    }
}
