import Outbound

extension ExaminationReport {
    /// Whether the mail server would take mail from here: it is greeted, its certificate checked, and signed in at. No mail
    /// is sent.
    mutating func examine(_ server: MailServer) async {
        let place = "\(server.host):\(server.port)"
        do throws(SMTPFailure) {
            let session = try await SMTPSession.open(server)
            await session.close()
            mail = "\(place) takes mail from here (\(server.security.rawValue))"
        } catch {
            mail = "\(place) takes none"
            problems.append("the mail server \(place) takes no mail from here: \(error.words.withoutStop)")
        }
    }
}

extension String {
    /// A sentence that is to go on, or to end in another's stop.
    fileprivate var withoutStop: String { hasSuffix(".") ? String(dropLast()) : self }
}
