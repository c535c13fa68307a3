/// Which program this is, for whoever reports a fault or asks what is running.
package enum Release {
    /// By semantic versioning (semver.org): raised by hand with each release.
    package static let version = "0.5.0"
}
