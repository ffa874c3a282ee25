import type { Text } from '../../core/text.ts';

function both(en: string, zh: string): Text {
  return { en, 'zh-CN': zh };
}

/** What the most used keys do, in our own words. */
export const descriptions: Readonly<Record<string, Text>> = {
  Image: both(
    'The image that the container is made of, best with its registry; or a `.image` or `.build` beside this file.',
    '容器所用的镜像，最好带上仓库地址；也可以是同目录的 `.image` 或 `.build`。',
  ),
  Rootfs: both('A folder that takes the place of an image.', '代替镜像的根目录。'),
  ContainerName: both(
    'The name of the container; `systemd-%N` without it.',
    '容器名称，默认为 `systemd-%N`。',
  ),
  Exec: both(
    'What runs in the container, after the entry point of the image.',
    '容器中运行的命令，接在镜像入口点之后。',
  ),
  Entrypoint: both('Takes the place of the entry point of the image.', '代替镜像的入口点。'),
  PublishPort: both(
    'A port of this machine that leads to one of the container: `8080:80`.',
    '把本机端口映射到容器端口，如 `8080:80`。',
  ),
  Volume: both(
    'What is mounted: a path or a `.volume`, a colon, and the place in the container.',
    '挂载内容：路径或 `.volume`，冒号后为容器内位置。',
  ),
  Mount: both('A mount in the long form, `type=bind,source=…`.', '长格式的挂载，如 `type=bind,source=…`。'),
  Network: both(
    'The network: `host`, `none`, a name, or a `.network` beside this file.',
    '网络：`host`、`none`、名称，或同目录的 `.network`。',
  ),
  Pod: both('The `.pod` that the container is part of.', '容器所属的 `.pod`。'),
  Environment: both('Variables for the container, `NAME=value`.', '容器的环境变量，形如 `NAME=value`。'),
  EnvironmentFile: both('A file with variables.', '包含环境变量的文件。'),
  Secret: both('A secret of podman, as a file or a variable.', 'podman 机密，以文件或变量形式提供。'),
  AutoUpdate: both(
    'Whether newer images are fetched: `registry`, or `local`.',
    '是否自动更新镜像：`registry` 或 `local`。',
  ),
  Pull: both('When the image is fetched.', '何时拉取镜像。'),
  User: both('The user in the container.', '容器内的用户。'),
  UserNS: both('How users of the container are mapped.', '容器用户的映射方式。'),
  HealthCmd: both('A command that tells whether the container works.', '检查容器是否正常的命令。'),
  Notify: both(
    'Whether the container itself says when it is ready; `healthy` waits for the check.',
    '由容器自身报告就绪；`healthy` 表示等待健康检查通过。',
  ),
  ReadOnly: both('Whether the file system of the container is read-only.', '容器文件系统是否只读。'),
  NoNewPrivileges: both('Whether programs in it can never gain rights.', '容器内程序是否不能获得新权限。'),
  AddCapability: both('Rights that the container gets beyond the usual.', '额外授予容器的权限。'),
  DropCapability: both('Rights that it loses; `all` takes all.', '移除的权限；`all` 表示全部移除。'),
  PodmanArgs: both('Arguments for podman that no key has.', '没有对应键的 podman 参数。'),
  Label: both('Labels, `name=value`.', '标签，形如 `name=value`。'),
  Yaml: both('The Kubernetes file that is played.', '要运行的 Kubernetes 文件。'),
  Driver: both('What keeps the volume, or makes the network.', '卷或网络的驱动。'),
  Subnet: both('The network that containers get addresses from.', '容器地址所在的子网。'),
  Gateway: both('The address of this machine on it.', '本机在该网络中的地址。'),
  Internal: both('Whether the network leads nowhere else.', '网络是否不通往外部。'),
  ImageTag: both('The name of the image that is built or fetched.', '所构建或拉取的镜像名称。'),
  File: both('The Containerfile.', 'Containerfile 文件。'),
  SetWorkingDirectory: both(
    'The folder that paths start from: `yaml`, `file`, `unit`, or a path.',
    '相对路径的起点：`yaml`、`file`、`unit` 或路径。',
  ),
  HostName: both('The name that the container has for itself.', '容器自身的主机名。'),
  LogDriver: both('Where its output goes.', '输出日志的去处。'),
  ServiceName: both('The name of the unit that is made.', '所生成单元的名称。'),
};
