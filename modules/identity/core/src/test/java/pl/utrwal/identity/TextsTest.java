package pl.utrwal.identity;

import java.io.IOException;
import java.util.Properties;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import pl.utrwal.identity.contract.Role;

import static org.assertj.core.api.Assertions.assertThat;

class TextsTest {

	@ParameterizedTest
	@EnumSource(Role.class)
	void everyRoleHasAName(Role role) throws IOException {
		Properties messages = new Properties();
		messages.load(getClass().getResourceAsStream("/messages/identity_pl.properties"));
		assertThat(messages).containsKey("role." + role);
	}

}
