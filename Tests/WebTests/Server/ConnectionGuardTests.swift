import HTTPTypes
import NIOCore
import NIOEmbedded
import NIOHTTPTypes
import Testing

@testable import Web

@Suite struct `A connection` {
    private struct Line {
        let channel: EmbeddedChannel
        let count: ConnectionCount

        init(
            limits: ConnectionLimits = ConnectionLimits(), count: ConnectionCount = ConnectionCount(),
            from address: String = "192.0.2.7", proxies: Set<String> = []
        ) throws {
            self.count = count
            let handler = ConnectionGuard(limits: limits, count: count) { proxies.contains($0) }
            channel = EmbeddedChannel()
            channel.remoteAddress = try SocketAddress(ipAddress: address, port: 4711)
            try channel.pipeline.syncOperations.addHandler(handler)
            channel.pipeline.fireChannelActive()
        }

        func request(_ fields: HTTPFields = [:], ends: Bool = true) throws {
            let head = HTTPRequest(
                method: .post, scheme: "http", authority: "localhost", path: "/", headerFields: fields)
            try channel.writeInbound(HTTPRequestPart.head(head))
            if ends { try channel.writeInbound(HTTPRequestPart.end(nil)) }
        }

        /// Answers, and gives the answer's Connection header.
        @discardableResult func answer(_ status: HTTPResponse.Status = .ok) throws -> String? {
            try channel.writeOutbound(HTTPResponsePart.head(HTTPResponse(status: status)))
            try channel.writeOutbound(HTTPResponsePart.end(nil))
            channel.embeddedEventLoop.run()
            guard case .head(let head) = try channel.readOutbound(as: HTTPResponsePart.self) else {
                return nil
            }
            return head.headerFields[.connection]
        }

        var isOpen: Bool {
            channel.embeddedEventLoop.run()
            return channel.closeFutureIsPending
        }

        /// Whether it is closed for good once a client had the time to read its last answer.
        func closesSoon() -> Bool {
            guard isOpen else { return true }
            channel.embeddedEventLoop.advanceTime(by: .seconds(2))
            return !isOpen
        }
    }

    @Test func `that sends a body too slowly is closed after the deadline`() throws {
        let line = try Line()
        try line.request(ends: false)
        for _ in 0..<59 {
            line.channel.embeddedEventLoop.advanceTime(by: .seconds(1))
            try line.channel.writeInbound(HTTPRequestPart.body(ByteBuffer(string: "x")))
        }
        #expect(line.isOpen)
        line.channel.embeddedEventLoop.advanceTime(by: .seconds(1))
        #expect(!line.isOpen)
    }

    @Test func `whose request has ended may wait for its answer`() throws {
        let line = try Line()
        try line.request()
        line.channel.embeddedEventLoop.advanceTime(by: .seconds(300))
        #expect(line.isOpen)
    }

    @Test func `that reads nothing of its answer is closed`() throws {
        let line = try Line()
        try line.request()
        line.channel.isWritable = false
        line.channel.pipeline.fireChannelWritabilityChanged()
        line.channel.embeddedEventLoop.advanceTime(by: .seconds(29))
        #expect(line.isOpen)
        line.channel.embeddedEventLoop.advanceTime(by: .seconds(1))
        #expect(!line.isOpen)
    }

    @Test func `that reads its answer in time stays`() throws {
        let line = try Line()
        for _ in 0..<3 {
            try line.request()
            try line.answer()
            _ = try line.channel.readOutbound(as: HTTPResponsePart.self)
            line.channel.embeddedEventLoop.advanceTime(by: .seconds(20))
        }
        #expect(line.isOpen)
    }

    @Test func `has so many requests and then is closed`() throws {
        var limits = ConnectionLimits()
        limits.requestsPerConnection = 3
        let line = try Line(limits: limits)
        for number in 1...3 {
            #expect(line.isOpen)
            try line.request()
            #expect(try line.answer() == (number == 3 ? "close" : nil))
            _ = try line.channel.readOutbound(as: HTTPResponsePart.self)
        }
        #expect(line.closesSoon())
    }

    @Test(arguments: [["Upgrade": "h2c"], ["Connection": "Close"], ["Connection": "keep-alive, close"]])
    func `is closed after the answer when its request asks for it`(sent: [String: String]) throws {
        let line = try Line()
        var fields = HTTPFields()
        for (name, value) in sent { fields[try #require(HTTPField.Name(name))] = value }
        try line.request(fields)
        #expect(line.isOpen)
        #expect(try line.answer() == "close")
        #expect(line.closesSoon())
    }

    @Test func `is closed instead of read to the end of a body that is too large`() throws {
        let line = try Line()
        try line.request(ends: false)
        #expect(try line.answer(.contentTooLarge) == "close")
        #expect(line.closesSoon())
    }

    @Test func `is one too many for an address, unless that is a proxy`() throws {
        var limits = ConnectionLimits()
        limits.connectionsPerAddress = 2
        let count = ConnectionCount()
        let first = try Line(limits: limits, count: count)
        let second = try Line(limits: limits, count: count)
        let third = try Line(limits: limits, count: count)
        let other = try Line(limits: limits, count: count, from: "192.0.2.8")
        #expect(first.isOpen && second.isOpen && other.isOpen)
        #expect(!third.isOpen)
        #expect(count.count(of: "192.0.2.7") == 2)
        first.channel.pipeline.fireChannelInactive()
        #expect(count.count(of: "192.0.2.7") == 1)
        let proxies = try (0..<5).map { _ in
            try Line(limits: limits, count: count, from: "192.0.2.9", proxies: ["192.0.2.9"])
        }
        let areOpen = proxies.filter { $0.isOpen }.count
        #expect(areOpen == 5)
    }
}

extension EmbeddedChannel {
    /// Whether nobody has closed it.
    fileprivate var closeFutureIsPending: Bool {
        let isClosed = NIOLoopBoundBox(false, eventLoop: eventLoop)
        closeFuture.whenComplete { _ in isClosed.value = true }
        embeddedEventLoop.run()
        return !isClosed.value
    }
}
