package import NIOCore
import NIOPosix

/// Hands mails over to one mail server, on one connection as long as they follow each other.
package actor SMTPSender {
    private let server: MailServer
    private let group: any EventLoopGroup
    /// Open and in nobody's use.
    private var idle: SMTPSession?

    package init(_ server: MailServer, on group: any EventLoopGroup = MultiThreadedEventLoopGroup.singleton) {
        self.server = server
        self.group = group
    }

    package func deliver(_ mail: SMTPMail) async -> Handover {
        if let session = idle.take(), session.isOpen {
            let handover = await session.send(mail)
            // The server had hung up before it was told of this mail: it is told on a new connection.
            if session.isOpen || !handover.endedAtOnce {
                keep(session)
                return handover
            }
        }
        do throws(SMTPFailure) {
            let session = try await SMTPSession.open(server, on: group)
            let handover = await session.send(mail)
            keep(session)
            return handover
        } catch {
            return Handover(error, of: mail)
        }
    }

    /// Says goodbye to the server, if there is anybody to say it to; the next mail connects anew.
    package func close() async {
        await idle.take()?.close()
    }

    private func keep(_ session: SMTPSession) {
        if idle == nil, session.isOpen {
            idle = session
        } else {
            Task { await session.close() }
        }
    }
}

extension Handover {
    /// Not a word about the mail was heard.
    fileprivate var endedAtOnce: Bool {
        failure.map { $0.step == .sender || $0.step == .farewell } ?? false
    }
}
