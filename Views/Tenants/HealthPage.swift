/// How the server stands: what to worry about, then the figures.
package struct HealthPage: Sendable {
    /// One database file.
    package struct FileLine: Sendable {
        let name: String
        let path: Path?
        let size: String
        let log: String
        /// Whether the log is longer than it should ever be.
        let isLong: Bool

        package init(name: String, path: Path?, size: String, log: String, isLong: Bool) {
            self.name = name
            self.path = path
            self.size = size
            self.log = log
            self.isLong = isLong
        }
    }

    /// A tenant that somebody should look at.
    package struct ConcernLine: Sendable {
        let name: String
        let path: Path
        let fault: String
        let waiting: Int
        let failed: Int
        let oldest: String

        package init(name: String, path: Path, fault: String, waiting: Int, failed: Int, oldest: String) {
            self.name = name
            self.path = path
            self.fault = fault
            self.waiting = waiting
            self.failed = failed
            self.oldest = oldest
        }
    }

    let frame: Frame
    let problems: [Notice]
    let stats: Stats
    let server: FactList
    let files: [FileLine]
    /// Smaller files that are not listed.
    let more: Int
    let concerns: [ConcernLine]
    let moreConcerns: Int
    /// How old what is said of tenants may be.
    let look: String

    package init(
        frame: Frame, problems: [Notice], stats: Stats, server: FactList, files: [FileLine], more: Int,
        concerns: [ConcernLine], moreConcerns: Int, look: String
    ) {
        self.frame = frame
        self.problems = problems
        self.stats = stats
        self.server = server
        self.files = files
        self.more = more
        self.concerns = concerns
        self.moreConcerns = moreConcerns
        self.look = look
    }
}
