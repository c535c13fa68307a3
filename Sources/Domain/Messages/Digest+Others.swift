extension Digest {
    /// What waits for the reader beside requests.
    package struct Others: Sendable {
        /// References whom the rules propose for another tier. They alone are no reason for a mail.
        package var moves: Int
        /// Benefits that references have claimed, or given to charity, and that nobody has delivered.
        package var claims: Int
        /// Prospects whose deals are won, and whose news references wait for.
        package var news: [String]

        package init(moves: Int = 0, claims: Int = 0, news: [String] = []) {
            self.moves = moves
            self.claims = claims
            self.news = news
        }

        var isUrgent: Bool { claims > 0 || !news.isEmpty }
        var isCoordinators: Bool { claims > 0 || moves > 0 }

        var sentences: [String] {
            var sentences: [String] = []
            switch claims {
            case 0: break
            case 1: sentences.append("1 benefit is claimed and not delivered.")
            default: sentences.append("\(claims) benefits are claimed and not delivered.")
            }
            switch moves {
            case 0: break
            case 1: sentences.append("1 reference is proposed for another tier.")
            default: sentences.append("\(moves) references are proposed for another tier.")
            }
            if !news.isEmpty {
                sentences.append("\(Brief.list(news)) chose us: may the references who helped know?")
            }
            return sentences
        }
    }
}
