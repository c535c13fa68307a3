/// Every page of a portal: top bar, navigation, the person's menu, the last form's answer, and the page.
package struct PortalPage: Sendable {
    let frame: Frame

    package init(frame: Frame) {
        self.frame = frame
    }
}
