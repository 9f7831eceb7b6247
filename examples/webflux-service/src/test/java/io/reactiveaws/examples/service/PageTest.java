package io.reactiveaws.examples.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.ExpectedCondition;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/** The page, in a browser: Chromium where it is installed, else HtmlUnit, which knows no event streams. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "reactiveaws.sqs.consumer.poll-timeout=1s")
@ActiveProfiles("local")
class PageTest {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    @TempDir
    private Path folder;

    @Test
    void fileIsUploadedCountedAndDeleted(@LocalServerPort int port) throws IOException {
        WebDriver browser = Browsers.open();
        try {
            browser.get("http://localhost:" + port + "/");
            await(browser, ExpectedConditions.visibilityOfElementLocated(By.id("empty")));

            upload(browser, Files.writeString(folder.resolve("poem.txt"), "roses\nviolets\n"));
            await(browser, ExpectedConditions.textToBe(By.cssSelector("#files .name"), "poem.txt"));
            assertThat(browser.findElement(By.cssSelector("#files .bytes")).getText())
                    .isEqualTo("14");
            assertThat(browser.findElement(By.id("progress")).isDisplayed()).isFalse();

            if (browser instanceof ChromeDriver) {
                browser.findElement(By.cssSelector("#files .count")).click();
                await(browser, ExpectedConditions.textToBe(By.cssSelector("#results li"), "poem.txt: 2 lines"));
                await(browser, ExpectedConditions.presenceOfElementLocated(By.cssSelector("#instances li")));
            }
            keep(browser);

            browser.findElement(By.cssSelector("#files .delete")).click();
            await(browser, ExpectedConditions.visibilityOfElementLocated(By.id("empty")));
            assertThat(browser.findElement(By.id("message")).getText()).isEqualTo("poem.txt is deleted");
        } finally {
            browser.quit();
        }
    }

    private static void upload(WebDriver browser, Path file) {
        browser.findElement(By.id("file")).sendKeys(file.toString());
        WebElement button = browser.findElement(By.cssSelector("#upload button"));
        button.click();
    }

    private static void await(WebDriver browser, ExpectedCondition<?> condition) {
        new WebDriverWait(browser, LIMIT).until(condition);
    }

    /** For the guide: {@code -Dscreenshot=FILE}. */
    private static void keep(WebDriver browser) throws IOException {
        String file = System.getProperty("screenshot");
        if (file != null && browser instanceof ChromeDriver chrome) {
            Files.write(Path.of(file), chrome.getScreenshotAs(OutputType.BYTES));
        }
    }
}
