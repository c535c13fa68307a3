import NIOCore
import NIOSSL

/// One connection's questions and answers: what was asked, what has been answered, and how long it may take. A server
/// that speaks without being asked, or says goodbye, ends it.
final class SMTPConversation: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    /// Commands sent together and the answers so far.
    private struct Exchange {
        var steps: [SMTPStep]
        var replies: [SMTPReply] = []
        let promise: EventLoopPromise<[SMTPReply]>

        var step: SMTPStep { steps[replies.count] }
    }

    private let timeouts: MailServer.Timeouts
    private var parser = SMTPReplyParser()
    private var exchange: Exchange?
    private var timer: Scheduled<Void>?
    private var end: SMTPFailure?
    private var context: ChannelHandlerContext?
    private var greetings: EventLoopFuture<[SMTPReply]>?

    init(timeouts: MailServer.Timeouts) {
        self.timeouts = timeouts
    }

    /// What the server says first. It is waited for from the beginning, since it may be there before anybody asks.
    func greeting() throws(SMTPFailure) -> EventLoopFuture<[SMTPReply]> {
        guard let greetings else { throw end ?? .lost(.greeting) }
        return greetings
    }

    /// Sends commands, if any, and waits for an answer to each step.
    func ask(
        _ bytes: ByteBuffer?, for steps: [SMTPStep]
    ) throws(SMTPFailure) -> EventLoopFuture<[SMTPReply]> {
        guard end == nil, let context, let first = steps.first, exchange == nil else {
            throw end ?? .lost(steps.first ?? .hello)
        }
        let promise = context.eventLoop.makePromise(of: [SMTPReply].self)
        exchange = Exchange(steps: steps, promise: promise)
        wait(for: first)
        if let bytes { context.writeAndFlush(wrapOutboundOut(bytes), promise: nil) }
        return promise.futureResult
    }

    /// Sends a mail block by block and waits for the answer to it.
    func transfer(_ blocks: [ByteBuffer]) throws(SMTPFailure) -> EventLoopFuture<[SMTPReply]> {
        let answer = try ask(nil, for: [.content])
        send(blocks[...])
        return answer
    }

    /// Puts TLS between this and the network. What the server said in the clear after its last answer was perhaps said
    /// by somebody else, to be taken for part of what is encrypted: then there is no more to say.
    func encrypt(with tls: NIOSSLClientHandler) throws {
        guard end == nil, let context, parser.isEmpty, exchange == nil else {
            finish(.violation(.encryption, "went on in the clear"))
            throw end ?? .lost(.encryption)
        }
        try context.pipeline.syncOperations.addHandler(tls, position: .first)
    }

    func handlerAdded(context: ChannelHandlerContext) {
        self.context = context
        let promise = context.eventLoop.makePromise(of: [SMTPReply].self)
        exchange = Exchange(steps: [.greeting], promise: promise)
        greetings = promise.futureResult
        if context.channel.isActive { wait(for: .greeting) }
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        finish(.lost(exchange?.step ?? .connection))
        self.context = nil
    }

    func channelActive(context: ChannelHandlerContext) {
        wait(for: .greeting)
        context.fireChannelActive()
    }

    func channelInactive(context: ChannelHandlerContext) {
        finish(.lost(exchange?.step ?? .farewell))
        context.fireChannelInactive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard end == nil else { return }
        do {
            for reply in try parser.read(unwrapInboundIn(data)) where end == nil { take(reply) }
        } catch {
            finish(.violation(exchange?.step ?? .farewell, error.what))
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        // Servers that close without TLS's own goodbye: answers have their own ends.
        if case .uncleanShutdown? = error as? NIOSSLError { return }
        finish(SMTPTLS.failure(error) ?? .lost(exchange?.step ?? .farewell, "\(error)"))
    }

    private func take(_ reply: SMTPReply) {
        guard var open = exchange else {
            return finish(
                reply.code == 421
                    ? .refused(reply, .farewell) : .violation(.farewell, "spoke without being asked"))
        }
        let step = open.step
        // It closes the connection next, whatever was asked (RFC 5321 §3.8); and after an answer to half a mail nobody
        // knows what the rest would be taken for.
        if reply.code == 421 || (step == .content && reply.kind != .positive) {
            return finish(.refused(reply, step))
        }
        if step == .content { return finish(.violation(step, "answered before the mail's end")) }
        open.replies.append(reply)
        guard open.replies.count == open.steps.count else {
            exchange = open
            return wait(for: open.step)
        }
        exchange = nil
        timer?.cancel()
        open.promise.succeed(open.replies)
    }

    private func send(_ blocks: ArraySlice<ByteBuffer>) {
        guard let context, let block = blocks.first, exchange != nil else { return }
        let rest = blocks.dropFirst()
        let step: SMTPStep = rest.isEmpty ? .completion : .content
        exchange?.steps = [step]
        wait(for: step)
        let bound = NIOLoopBound(self, eventLoop: context.eventLoop)
        context.writeAndFlush(wrapOutboundOut(block)).whenSuccess { bound.value.send(rest) }
    }

    private func wait(for step: SMTPStep) {
        timer?.cancel()
        guard let context else { return }
        let bound = NIOLoopBound(self, eventLoop: context.eventLoop)
        timer = context.eventLoop.scheduleTask(in: step.patience(timeouts)) {
            bound.value.finish(.timedOut(step))
        }
    }

    private func finish(_ failure: SMTPFailure) {
        guard end == nil else { return }
        end = failure
        timer?.cancel()
        exchange?.promise.fail(failure)
        exchange = nil
        context?.close(promise: nil)
    }
}
